"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { askDesk } from "@/lib/browser/desk";
import type { Locale } from "@/lib/domain/units/locale";
import { CodeForm } from "./code-form";
import { DeskForm } from "./desk-form";
import { PasswordField } from "./password-field";
import { SecondFactor } from "./second-factor";

const answerSchema = z.object({ next: z.enum(["code", "second-factor"]) });

/** Password, then the code; a second factor is set up on the first time. It leads to the desk and nowhere else. */
export function SignIn({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("desk.signIn");
  const [step, setStep] = useState<"password" | "code" | "second-factor">("password");
  const enter = () => window.location.assign(`/${locale}/admin`);
  if (step === "code") return <CodeForm onDone={enter} />;
  if (step === "second-factor") return <SecondFactor onDone={enter} />;

  async function send(answers: FormData) {
    const body = { email: String(answers.get("email")), password: String(answers.get("password")) };
    const answer = await askDesk("sign-in", body, answerSchema);
    if ("failed" in answer) return answer.failed;
    setStep(answer.done.next);
    return null;
  }
  return (
    <DeskForm submit={t("submit")} onSend={send}>
      <Field label={t("email")}>
        {(control) => (
          <Input {...control} name="email" type="email" autoComplete="username" required />
        )}
      </Field>
      <PasswordField label={t("password")} />
    </DeskForm>
  );
}
