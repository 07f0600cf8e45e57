"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { QrCode } from "@/components/estimate/qr-code";
import { askDesk } from "@/lib/browser/desk";
import { CodeForm } from "./code-form";
import { DeskForm } from "./desk-form";
import { PasswordField } from "./password-field";

const answerSchema = z.object({ uri: z.string(), recoveryCodes: z.array(z.string()) });

/** Sets up the second factor: the password once more, what the app reads, the recovery codes, the first code. */
export function SecondFactor({ onDone }: { readonly onDone: () => void }) {
  const t = useTranslations("desk.secondFactor");
  const [made, setMade] = useState<z.output<typeof answerSchema> | null>(null);
  async function send(answers: FormData) {
    const body = { password: String(answers.get("password")) };
    const answer = await askDesk("second-factor", body, answerSchema);
    if ("failed" in answer) return answer.failed;
    setMade(answer.done);
    return null;
  }
  if (made === null)
    return (
      <div className="grid gap-4">
        <p className="max-w-prose">{t("why")}</p>
        <DeskForm submit={t("start")} onSend={send}>
          <PasswordField label={t("password")} />
        </DeskForm>
      </div>
    );
  const key = new URL(made.uri).searchParams.get("secret") ?? "";
  return (
    <div className="grid gap-4">
      <p className="max-w-prose">{t("scan")}</p>
      <QrCode text={made.uri} label={t("image")} />
      <p className="text-sm">
        {t("key")} <code className="font-mono wrap-anywhere">{key}</code>
      </p>
      <h2 className="font-display text-xl">{t("recovery")}</h2>
      <p className="max-w-prose text-sm text-soft">{t("recoveryText")}</p>
      <ul translate="no" className="grid max-w-md grid-cols-2 gap-1 font-mono text-sm">
        {made.recoveryCodes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <CodeForm isFirst onDone={onDone} />
    </div>
  );
}
