"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useCallback, useDeferredValue, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterSelect } from "@/components/ui/filter-select";
import { Notice } from "@/components/ui/notice";
import { SearchField } from "@/components/ui/search-field";
import { Skeleton } from "@/components/ui/skeleton";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { oneOfField, textField, useQuery } from "@/components/ui/use-query";
import { messageOr } from "@/components/words/message-or";
import { askRecords, recordPath } from "@/lib/browser/desk-records";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Locale } from "@/lib/domain/units/locale";
import { type ListedRecord, recordsAnswerSchema } from "@/lib/schemas/desk-answers";
import { Loading } from "./loading";
import { minuteIn } from "./minute-in";
import { useRecordFailure } from "./use-record-failure";

const STATES = ["draft", "scheduled"] as const;
/** More than these nobody reads: the search narrows them. */
const MOST_SHOWN = 200;

type Found = readonly ListedRecord[] | { readonly failed: string } | null;

/** Every record of the catalogue, found by words, kind and state; what is asked stands in the address. */
export function RecordList({
  kinds,
  served,
  locale,
}: {
  readonly kinds: readonly string[];
  /** The query the page was made for. */
  readonly served: string;
  readonly locale: Locale;
}) {
  const t = useTranslations("records.list");
  const failure = useRecordFailure();
  const fields = { q: textField, kind: oneOfField(kinds), state: oneOfField(STATES) };
  const [{ q, kind, state }, setQuery] = useQuery(fields, served);
  const asked = useDeferredValue(
    new URLSearchParams({ q: q ?? "", kind: kind ?? "", state: state ?? "" }).toString(),
  );
  const [found, setFound] = useState<Found>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round asks again
  useEffect(() => {
    let isWanted = true;
    void findRecords(asked).then((next) => isWanted && setFound(next));
    return () => {
      isWanted = false;
    };
  }, [asked, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return (
    <div className="grid gap-5">
      <Filters {...{ kinds, q, kind, state }} onChange={setQuery} />
      {found === null && (
        <Loading>
          {[1, 2, 3, 4].map((row) => (
            <Skeleton key={row} className="h-10" />
          ))}
        </Loading>
      )}
      {found !== null && "failed" in found && (
        <Notice tone="error" live title={failure(found.failed)}>
          <Button onClick={again}>{t("again")}</Button>
        </Notice>
      )}
      {found !== null && !("failed" in found) && <Records records={found} locale={locale} />}
    </div>
  );
}

interface Asked {
  readonly q: string | null;
  readonly kind: string | null;
  readonly state: (typeof STATES)[number] | null;
}

function Filters({
  kinds,
  q,
  kind,
  state,
  onChange,
}: Asked & {
  readonly kinds: readonly string[];
  readonly onChange: (change: Partial<Asked>) => void;
}) {
  const t = useTranslations("records.list");
  const kindNames = useTranslations("records.kinds");
  return (
    <search className="grid gap-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)]">
      <SearchField label={t("search")} value={q ?? ""} onChange={(next) => onChange({ q: next })} />
      <FilterSelect
        labelHidden
        label={t("kind")}
        any={t("anyKind")}
        value={kind}
        options={kinds.map((value) => ({ value, label: messageOr(kindNames, value, value) }))}
        onChange={(next) => onChange({ kind: next })}
      />
      <FilterSelect
        labelHidden
        label={t("state")}
        any={t("anyState")}
        value={state}
        options={STATES.map((value) => ({ value, label: t(value) }))}
        onChange={(next) => onChange({ state: next })}
      />
    </search>
  );
}

async function findRecords(asked: string): Promise<Found> {
  const answer = await askRecords("GET", `records?${asked}`, recordsAnswerSchema);
  if (answer.kind === "done") return answer.done.records;
  return { failed: answer.kind === "refused" ? answer.refusal.code : "away" };
}

function Records({
  records,
  locale,
}: {
  readonly records: readonly ListedRecord[];
  readonly locale: Locale;
}) {
  const t = useTranslations("records.list");
  if (records.length === 0)
    return (
      <EmptyState title={t("nothing")}>
        <p>{t("nothingText")}</p>
      </EmptyState>
    );
  return (
    <div className="grid gap-3">
      <p role="status" className="text-sm text-soft">
        {t("count", { count: records.length })}
        {records.length > MOST_SHOWN && ` ${t("more", { shown: MOST_SHOWN })}`}
      </p>
      <Table caption={t("caption")}>
        <thead>
          <tr>
            <HeadCell>{t("record")}</HeadCell>
            <HeadCell>{t("kind")}</HeadCell>
            <HeadCell>{t("changed")}</HeadCell>
            <HeadCell>{t("state")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {records.slice(0, MOST_SHOWN).map((record) => (
            <RecordRow key={`${record.kind}/${record.key}`} record={record} locale={locale} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function RecordRow({
  record: { kind, key, title, changedOn, draft },
  locale,
}: {
  readonly record: ListedRecord;
  readonly locale: Locale;
}) {
  const t = useTranslations("records.list");
  const kindNames = useTranslations("records.kinds");
  return (
    <tr>
      <th scope="row" className="text-left font-normal">
        <Link
          href={`/${locale}/admin/records/${recordPath(kind, key)}`}
          prefetch={false}
          className="link inline-block py-1 wrap-anywhere"
        >
          {inLanguage(title, locale) || key}
        </Link>
        <span translate="no" className="block text-xs text-soft wrap-anywhere">
          {key}
        </span>
      </th>
      <Cell label={t("kind")}>{messageOr(kindNames, kind, kind)}</Cell>
      <Cell label={t("changed")}>{changedOn ?? t("inFiles")}</Cell>
      <Cell label={t("state")}>
        {draft === null ? (
          <span className="text-soft">{t("asPublished")}</span>
        ) : draft.refusedAt !== null ? (
          <span className="text-seal">
            {t("failedAt", { time: minuteIn(locale, draft.refusedAt) })}
          </span>
        ) : draft.publishAt === null ? (
          t("draftBy", { name: draft.by })
        ) : (
          t("plannedAt", { time: minuteIn(locale, draft.publishAt) })
        )}
      </Cell>
    </tr>
  );
}
