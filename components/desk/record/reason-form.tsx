"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";

/** Does something once a reason is given: it stands in the trail. */
export function ReasonForm({
  lead,
  submit,
  onSend,
}: {
  readonly lead: string;
  readonly submit: string;
  /** Answers in words what went wrong, or null. */
  readonly onSend: (reason: string) => Promise<string | null>;
}) {
  const [failed, setFailed] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason"));
    setBusy(true);
    setFailed(await onSend(reason));
    setBusy(false);
  }
  return (
    <form method="post" onSubmit={(event) => void send(event)} className="grid max-w-2xl gap-3">
      <p className="text-sm">{lead}</p>
      <ReasonField />
      {failed !== null && (
        <Notice tone="error" live>
          {failed}
        </Notice>
      )}
      <div>
        <Button type="submit" busy={isBusy}>
          {submit}
        </Button>
      </div>
    </form>
  );
}

/** Why something is done; asked of everything that enters the trail. */
export function ReasonField() {
  const t = useTranslations("records.publish");
  return (
    <Field label={t("reason")} hint={t("reasonHint")}>
      {(control) => (
        <textarea
          {...control}
          name="reason"
          rows={2}
          required
          maxLength={500}
          className="control"
        />
      )}
    </Field>
  );
}
