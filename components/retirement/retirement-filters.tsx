"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useToday } from "@/components/as-of/use-today";
import { Disclosure } from "@/components/ui/disclosure";
import { FilterSelect } from "@/components/ui/filter-select";
import { SearchField } from "@/components/ui/search-field";
import { orField, textField, useQuery } from "@/components/ui/use-query";
import { foldText } from "@/lib/domain/offers/listed-offer";
import type { Day } from "@/lib/domain/units/day";

const QUERY = { q: orField(textField, ""), host: textField };

/** Narrows the list to a model or a host; what is asked stands in the address. */
export function RetirementFilters({
  hosts,
}: {
  readonly hosts: readonly { readonly value: string; readonly label: string }[];
}) {
  const t = useTranslations("retirements.filter");
  const [{ q, host }, setQuery] = useQuery(QUERY);
  return (
    <search
      aria-label={t("label")}
      className="sticky top-0 z-20 grid gap-2 border-b border-edge bg-paper py-2 sm:grid-cols-[1fr_14rem] [@media(scripting:none)]:hidden"
      data-noprint
    >
      <SearchField label={t("q")} value={q} onChange={(text) => setQuery({ q: text }, "replace")} />
      <FilterSelect
        labelHidden
        label={t("host")}
        any={t("anyHost")}
        value={host}
        options={hosts}
        onChange={(chosen) => setQuery({ host: chosen })}
      />
    </search>
  );
}

/** Whether something of a host is what was asked for; `text` is what a search looks through, folded. */
function useIsAsked() {
  const [{ q, host }] = useQuery(QUERY);
  const words = foldText(q).split(/\s+/);
  return (of: { readonly host: string; readonly text: string }) =>
    (host === null || host === of.host) && words.every((word) => of.text.includes(word));
}

/** One day of the list, while it is what was asked for. */
export function ShownDay({
  host,
  text,
  children,
}: {
  readonly host: string;
  readonly text: string;
  readonly children: ReactNode;
}) {
  const isAsked = useIsAsked();
  return (
    <li
      hidden={!isAsked({ host, text })}
      className="grid gap-x-8 gap-y-1 border-b border-rule py-3 sm:grid-cols-[10rem_minmax(0,1fr)]"
    >
      {children}
    </li>
  );
}

/** What has ended: folded until somebody looks for a name. */
export function PastFold({
  summary,
  children,
}: {
  readonly summary: string;
  readonly children: ReactNode;
}) {
  const [{ q }] = useQuery(QUERY);
  return (
    <Disclosure summary={summary} open={q !== ""}>
      {children}
    </Disclosure>
  );
}

/** Says so when none of these days is what was asked for. */
export function NothingAsked({
  days,
}: {
  readonly days: readonly { readonly host: string; readonly text: string }[];
}) {
  const t = useTranslations("retirements");
  const isAsked = useIsAsked();
  const isEmpty = !days.some(isAsked);
  return <p role="status">{isEmpty ? t("none") : ""}</p>;
}

/** How long it is until a day, by the reader's clock. */
export function Countdown({ day, renderedOn }: { readonly day: Day; readonly renderedOn: Day }) {
  const t = useTranslations("retirements");
  const left = day - useToday(renderedOn);
  return left < 0 ? null : <span className="text-sm text-soft">{t("in", { days: left })}</span>;
}
