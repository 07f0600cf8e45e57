"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useAsOf } from "@/components/as-of/use-as-of";
import { FilterSelect } from "@/components/ui/filter-select";
import { SearchLine } from "@/components/ui/search-line";
import { oneOfField, orField, textField, useQuery } from "@/components/ui/use-query";
import { SOURCE_TIERS, type SourceTier } from "@/lib/domain/catalogue/offer";
import { foldText } from "@/lib/domain/offers/listed-offer";
import type { Day } from "@/lib/domain/units/day";

/** How old a source may be on the day the page is read at, in days; `older` is what is older than all of them. */
const AGES = ["90", "365", "older"] as const;
const OLD_DAYS = 365;

const QUERY = {
  q: orField(textField, ""),
  tier: oneOfField(SOURCE_TIERS),
  age: oneOfField(AGES),
};

/** Narrows the list by words, tier and age; what is asked stands in the address. */
export function SourceFilters() {
  const t = useTranslations("sources.filter");
  const words = useTranslations("offers.tier");
  const [{ q, tier, age }, setQuery] = useQuery(QUERY);
  return (
    <SearchLine
      label={t("label")}
      placeholder={t("q")}
      value={q}
      onChange={(text) => setQuery({ q: text }, "replace")}
    >
      <FilterSelect
        labelHidden
        label={t("tier")}
        any={t("anyTier")}
        value={tier}
        options={SOURCE_TIERS.map((value) => ({ value, label: words(value) }))}
        onChange={(chosen) => setQuery({ tier: chosen })}
      />
      <FilterSelect
        labelHidden
        label={t("age")}
        any={t("anyAge")}
        value={age}
        options={AGES.map((value) => ({ value, label: t(`ages.${value}`) }))}
        onChange={(chosen) => setQuery({ age: chosen })}
      />
    </SearchLine>
  );
}

function isOfAge(age: (typeof AGES)[number] | null, day: Day | null, asOf: Day): boolean {
  if (age === null) return true;
  if (day === null) return false;
  return age === "older" ? asOf - day > OLD_DAYS : asOf - day <= Number(age);
}

/** A source of the list: there from its day on, and while it is what was asked for. */
export function ShownSource({
  id,
  day,
  tier,
  text,
  renderedOn,
  children,
}: {
  readonly id: string;
  readonly day: Day | null;
  readonly tier: SourceTier;
  /** What a search looks through, folded. */
  readonly text: string;
  readonly renderedOn: Day;
  readonly children: ReactNode;
}) {
  const { asOf } = useAsOf(renderedOn);
  const [asked] = useQuery(QUERY);
  const isShown =
    (day === null || day <= asOf) &&
    (asked.tier === null || asked.tier === tier) &&
    isOfAge(asked.age, day, asOf) &&
    foldText(asked.q)
      .split(/\s+/)
      .every((word) => text.includes(word));
  return (
    <li id={id} hidden={!isShown} className="border-b border-rule py-3 target:bg-amber-wash">
      {children}
    </li>
  );
}
