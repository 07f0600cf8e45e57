"use client";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { PartBar } from "@/components/comparison/charts/part-bar";
import { useWords } from "@/components/words/use-words";
import type { MoneyBand } from "@/lib/domain/estimate/estimate-report";
import { grantTotals, isHeldBack } from "@/lib/domain/report/ranked";
import type { VendorSummary } from "@/lib/domain/report/report-summary";

/** The cost as a part of OpenAI's list price for what moves: together with the saving it is that. */
export function CostBar({
  vendor: { costInDisplayCurrency: cost, saving },
}: {
  vendor: VendorSummary;
}) {
  const [part, saved] = [cost?.expected, saving?.expected];
  if (part == null || saved == null) return null;
  return <PartBar part={part.pico} whole={part.pico + saved.pico} />;
}

/** Expected in full size, the band under it; unknown says so. */
export function BandFigure({
  band,
  signed = false,
}: {
  readonly band: MoneyBand;
  readonly signed?: boolean;
}) {
  const t = useTranslations("comparison.ranking");
  const { money, moneyBand } = useWords();
  if (band === null) return <span className="text-amber">{t("unknown")}</span>;
  const range = moneyBand(band);
  if (band.expected === null) {
    return (
      <span className="grid">
        <span className="text-amber">{t("unknown")}</span>
        <span className="text-xs text-soft">{range}</span>
      </span>
    );
  }
  const { pico } = band.expected;
  const tone = signed && pico !== 0n ? (pico > 0n ? "text-jade" : "text-seal") : undefined;
  return (
    <span className="grid">
      <span className={clsx("font-medium", tone)}>{money(band.expected)}</span>
      {range !== money(band.expected) && (
        <span className="text-xs text-soft md:max-lg:whitespace-normal">{range}</span>
      )}
    </span>
  );
}

/** Only grants the estimate counts on: an offer that has ended must not swell the sum. */
export function GrantFigure({ vendor }: { readonly vendor: VendorSummary }) {
  const t = useTranslations("comparison.ranking");
  const { tokens, day } = useWords();
  const grants = grantTotals(vendor);
  if (grants === null) {
    const hasAny = vendor.grants.some(({ unit }) => unit === "tokens");
    return hasAny ? <span className="text-xs text-soft">{t("notCounted")}</span> : "–";
  }
  return (
    <span className="grid">
      <span>{t("usedOf", { used: tokens(grants.used), of: tokens(grants.given) })}</span>
      <span className="text-xs text-soft">
        {grants.dryOn === null ? t("notDry") : t("runsDryOn", { day: day(grants.dryOn) })}
      </span>
      {isHeldBack(vendor) && <span className="text-xs text-amber">{t("overLimit")}</span>}
      {grants.lapsed > 0n && (
        <span className="text-xs text-amber">{t("lapsed", { count: tokens(grants.lapsed) })}</span>
      )}
    </span>
  );
}
