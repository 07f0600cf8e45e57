"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Segmented } from "@/components/ui/segmented";
import type { DocumentChange } from "@/lib/domain/desk/document-changes";
import { ChangeList } from "./change-list";
import { ReasonField, ReasonForm } from "./reason-form";

/** Asked of the record's page; each answers in words what went wrong, or null. */
export interface RecordActs {
  /** `at` is null for now, else an ISO time. */
  readonly publish: (reason: string, at: string | null) => Promise<string | null>;
  readonly withdraw: (reason: string) => Promise<string | null>;
  readonly discard: () => Promise<string | null>;
  readonly restore: (number: number, reason: string) => Promise<string | null>;
}

interface Props {
  readonly kind: string;
  readonly changes: readonly DocumentChange[];
  readonly acts: RecordActs;
  /** It stands in the catalogue. */
  readonly isLive: boolean;
  readonly hasDraft: boolean;
  /** In words, when the draft is to be published; null where it is not. */
  readonly planned: string | null;
}

/** What would change, then publishing it with a reason, now or later; withdrawing and discarding below. */
export function PublishPanel({ kind, changes, acts, isLive, hasDraft, planned }: Props) {
  const t = useTranslations("records.publish");
  const isOffer = kind === "offer"; // it is ended, not erased
  return (
    <div className="grid gap-8">
      <ChangeList changes={changes} />
      {planned !== null && <Notice>{t("planned", { time: planned })}</Notice>}
      {changes.length > 0 && <PublishForm onPublish={acts.publish} />}
      <div>
        {hasDraft && (
          <Disclosure summary={t("discardTitle")}>
            <Discard onDiscard={acts.discard} />
          </Disclosure>
        )}
        {isLive && (
          <Disclosure summary={t(isOffer ? "endTitle" : "withdrawTitle")}>
            <ReasonForm
              lead={t(isOffer ? "withdrawOffer" : "withdrawText")}
              submit={t(isOffer ? "end" : "withdraw")}
              onSend={acts.withdraw}
            />
          </Disclosure>
        )}
      </div>
    </div>
  );
}

function PublishForm({ onPublish }: { readonly onPublish: RecordActs["publish"] }) {
  const t = useTranslations("records.publish");
  const [when, setWhen] = useState<"now" | "later">("now");
  const [failed, setFailed] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const answers = new FormData(event.currentTarget);
    const time = String(answers.get("at") ?? "");
    setBusy(true);
    const at = when === "later" ? new Date(time).toISOString() : null;
    setFailed(await onPublish(String(answers.get("reason")), at));
    setBusy(false);
  }
  return (
    <form method="post" onSubmit={(event) => void send(event)} className="grid max-w-2xl gap-4">
      <ReasonField />
      <Segmented
        legend={t("when")}
        value={when}
        options={[
          { value: "now", label: t("now") },
          { value: "later", label: t("later") },
        ]}
        onChange={setWhen}
      />
      {when === "later" && (
        <Field label={t("at")} hint={t("atHint")} className="max-w-xs">
          {(control) => <Input {...control} name="at" type="datetime-local" required />}
        </Field>
      )}
      {failed !== null && (
        <Notice tone="error" live>
          {failed}
        </Notice>
      )}
      <div>
        <Button type="submit" variant="primary" busy={isBusy}>
          {t(when === "now" ? "publish" : "plan")}
        </Button>
      </div>
    </form>
  );
}

function Discard({ onDiscard }: { readonly onDiscard: RecordActs["discard"] }) {
  const t = useTranslations("records.publish");
  const [failed, setFailed] = useState<string | null>(null);
  return (
    <div className="grid justify-items-start gap-3 text-sm">
      <p>{t("discardText")}</p>
      {failed !== null && (
        <Notice tone="error" live>
          {failed}
        </Notice>
      )}
      <Button onClick={() => void onDiscard().then(setFailed)}>{t("discard")}</Button>
    </div>
  );
}
