"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** What the desk answers that its pages have words for. */
const KNOWN = [
  "wrong_password",
  "wrong_code",
  "too_many_requests",
  "busy",
  "no_such_link",
  "known_email",
  "does_not_fit",
  "not_signed_in",
  "decided_already",
  "no_such_suggestion",
  "no_such_session",
  "read_already",
  "not_read_again",
  "no_offer",
] as const;

/** In words, why the desk did not do what it was asked. */
export function useFailure() {
  const t = useTranslations("desk.failed");
  return (code: string) => t(KNOWN.find((known) => known === code) ?? "other");
}

/** A form that is sent by script: its fields, what went wrong, and one button. */
export function DeskForm({
  submit,
  onSend,
  children,
}: {
  readonly submit: string;
  /** Answers the code of what went wrong, or null. */
  readonly onSend: (answers: FormData) => Promise<string | null>;
  readonly children: ReactNode;
}) {
  const failure = useFailure();
  const [failed, setFailed] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const answers = new FormData(event.currentTarget);
    setBusy(true);
    setFailed(await onSend(answers));
    setBusy(false);
  }
  return (
    <form method="post" onSubmit={(event) => void send(event)} className="grid max-w-md gap-4">
      {children}
      {failed !== null && (
        <Notice tone="error" live>
          {failure(failed)}
        </Notice>
      )}
      <div>
        <Button type="submit" variant="primary" busy={isBusy}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
