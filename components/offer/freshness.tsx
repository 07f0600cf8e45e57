"use client";
import type { Day } from "@/lib/domain/day";
import type { ListedOffer } from "@/lib/domain/listed-offer";
import type { Locale } from "@/lib/domain/locale";
import { Checked } from "./checked";
import { useToday } from "./use-today";

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
