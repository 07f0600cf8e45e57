"use client";
import { useTranslations } from "next-intl";
import { useAsOf } from "@/components/as-of/use-as-of";
import { PriceTable } from "@/components/model/price-table";
import type { ListedPrice, VendorRecord } from "@/lib/domain/catalogue/listing";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { Section } from "./section";

/** What the models an offer pays for cost: on the day asked for, else on its own days, or today while it may run. */
export function CoveredPrices({
  vendor,
  prices,
  lastDay,
  renderedOn,
  locale,
}: {
  readonly vendor: VendorRecord;
  readonly prices: readonly ListedPrice[];
  /** The last day the offer is known of; prices are shown as of then, once it has passed. */
  readonly lastDay: Day | null;
  readonly renderedOn: Day;
  readonly locale: Locale;
}) {
  const t = useTranslations("offers.detail");
  const { asOf: shown, value, today } = useAsOf(renderedOn);
  const asOf = value === null && lastDay !== null && lastDay < shown ? lastDay : shown;
  return (
    <Section title={t("prices")} lead={t("pricesText")}>
      <PriceTable vendor={vendor} prices={prices} asOf={asOf} today={today} locale={locale} />
    </Section>
  );
}
