"use client";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { askDesk } from "@/lib/browser/desk";
import type { Locale } from "@/lib/domain/units/locale";
import { DeskForm } from "./desk-form";

const answerSchema = z.object({ made: z.literal(true) });

/** Makes an account of the token behind the # of the address, then leads to signing in. */
export function SetupForm({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("desk.setup");
  async function send(answers: FormData) {
    const text = (name: string) => String(answers.get(name));
    const token = window.location.hash.slice(1);
    const body = { token, name: text("name"), email: text("email"), password: text("password") };
    const answer = await askDesk("setup", body, answerSchema);
    if ("failed" in answer) return answer.failed;
    window.location.assign(`/${locale}/admin/sign-in`);
    return null;
  }
  return (
    <DeskForm submit={t("submit")} onSend={send}>
      <Field label={t("name")} hint={t("nameHint")}>
        {(control) => (
          <Input {...control} name="name" autoComplete="name" maxLength={80} required />
        )}
      </Field>
      <Field label={t("email")}>
        {(control) => (
          <Input {...control} name="email" type="email" autoComplete="username" required />
        )}
      </Field>
      <Field label={t("password")} hint={t("passwordHint")}>
        {(control) => (
          <Input
            {...control}
            name="password"
            type="password"
            autoComplete="new-password"
            minLength={15}
            maxLength={128}
            required
          />
        )}
      </Field>
    </DeskForm>
  );
}
