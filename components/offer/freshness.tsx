"use client";
import { useToday } from "@/components/as-of/use-today";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { Checked } from "./checked";

/** When the record was last checked, by the reader's clock. */
export function Freshness({
  checked,
  renderedOn,
  locale,
}: {
  readonly checked: ListedOffer["checked"];
  readonly renderedOn: Day;
  readonly locale: Locale;
}) {
  return (
    <p className="text-sm text-soft">
      <Checked checked={checked} today={useToday(renderedOn)} locale={locale} />
    </p>
  );
}
