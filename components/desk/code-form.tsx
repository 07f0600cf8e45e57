"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { askDesk } from "@/lib/browser/desk";
import { DeskForm } from "./desk-form";

const answerSchema = z.object({ signedIn: z.literal(true) });

/** Asks for the six digits of the app, or for a recovery code where the app is lost. */
export function CodeForm({
  isFirst = false,
  onDone,
}: {
  /** While it is set up there is no recovery yet. */
  readonly isFirst?: boolean;
  readonly onDone: () => void;
}) {
  const t = useTranslations("desk.signIn");
  const [kind, setKind] = useState<"app" | "recovery">("app");
  async function send(answers: FormData) {
    const answer = await askDesk("code", { kind, code: String(answers.get("code")) }, answerSchema);
    if ("failed" in answer) return answer.failed;
    onDone();
    return null;
  }
  return (
    <div className="grid justify-items-start gap-4">
      <DeskForm key={kind} submit={t("confirm")} onSend={send}>
        <Field label={t(kind)}>
          {(control) => (
            <Input
              {...control}
              name="code"
              inputMode={kind === "app" ? "numeric" : "text"}
              autoComplete="one-time-code"
              maxLength={32}
              required
            />
          )}
        </Field>
      </DeskForm>
      {!isFirst && (
        <Button
          size="sm"
          variant="quiet"
          onClick={() => setKind(kind === "app" ? "recovery" : "app")}
        >
          {t(kind === "app" ? "useRecovery" : "useApp")}
        </Button>
      )}
    </div>
  );
}
