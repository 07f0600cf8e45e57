"use client";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { askRecords, recordPath } from "@/lib/browser/desk-records";
import type { FormField } from "@/lib/domain/desk/form-node";
import type { Json } from "@/lib/domain/desk/json-document";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { type RecordAnswer, recordAnswerSchema } from "@/lib/schemas/desk-answers";
import { Loading } from "./loading";
import { RecordEditor } from "./record-editor";
import type { RecordName } from "./use-record-acts";
import { NO_RECORD } from "./use-record-draft";
import { useRecordFailure } from "./use-record-failure";

const SAID = ["published", "planned", "withdrawn", "discarded", "restored"] as const;

interface Loaded {
  readonly answer: RecordAnswer;
  /** Grows with each loading, so that editing begins anew. */
  readonly round: number;
}

interface Props {
  readonly kind: string;
  readonly recordKey: string;
  readonly fields: readonly FormField[];
  /** What a new record begins with. */
  readonly given: { readonly [key: string]: Json };
  readonly today: Day;
  readonly locale: Locale;
}

/** Loads a record, then edits it; what was done to it is said above it. */
export function RecordPage({ kind, recordKey, fields, given, today, locale }: Props) {
  const t = useTranslations("records.page");
  const failure = useRecordFailure();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [said, setSaid] = useState<{ readonly what: (typeof SAID)[number] } | null>(null);
  const told = useRef<HTMLDivElement>(null);
  const load = useCallback(async () => {
    setFailed(null);
    const path = `records/${recordPath(kind, recordKey)}`;
    const answer = await askRecords("GET", path, recordAnswerSchema);
    const isNew = answer.kind === "refused" && answer.refusal.code === "no_such_record";
    const found = answer.kind === "done" ? answer.done : isNew ? NO_RECORD : null;
    if (found === null) return setFailed(answer.kind === "refused" ? answer.refusal.code : "away");
    setLoaded((before) => ({ answer: found, round: (before?.round ?? 0) + 1 }));
  }, [kind, recordKey]);
  useEffect(() => void load(), [load]);
  useEffect(() => {
    if (said !== null) told.current?.focus();
  }, [said]);

  const name: RecordName = { kind, key: recordKey };
  return (
    <div className="grid gap-4">
      {said !== null && (
        <div ref={told} tabIndex={-1}>
          <Notice tone="success" live title={t(said.what)} />
        </div>
      )}
      {failed !== null && (
        <Notice tone="error" live title={failure(failed)}>
          <Button onClick={() => void load()}>{t("again")}</Button>
        </Notice>
      )}
      {loaded === null && failed === null && (
        <Loading>
          <Skeleton className="h-10" />
          <Skeleton className="h-96" />
        </Loading>
      )}
      {loaded !== null && (
        <RecordEditor
          key={loaded.round}
          {...{ name, fields, given, today, locale }}
          answer={loaded.answer}
          onDone={(what) => {
            const known = SAID.find((one) => one === what);
            // Said once the page shows it: what is opened before would be closed by the loading.
            void load().then(() => setSaid(known === undefined ? null : { what: known }));
          }}
        />
      )}
    </div>
  );
}
