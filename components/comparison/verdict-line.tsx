"use client";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { convertMoney } from "@/lib/domain/fx";
import type { Money } from "@/lib/domain/money";
import type { ReportSummary } from "@/lib/domain/report-summary";
import { verdictOf } from "@/lib/domain/verdict";
import type { VendorNames } from "./names";
import { Sentences } from "./sentences";
import { useWords } from "./use-words";

/** The whole report in a sentence, and what has to be known to read it right. */
export function VerdictLine({
  report,
  names,
}: {
  readonly report: ReportSummary;
  readonly names: VendorNames;
}) {
  const t = useTranslations("comparison.verdict");
  const { money, moneyBand, absolute, percent } = useWords();
  const verdict = verdictOf(report);
  const { baseline, projected, assumptions, fx } = report;
  /** In its own currency, and in the one shown where that is another. */
  const inBoth = (own: Money) => {
    const { currency } = assumptions;
    if (own.currency === currency) return money(own);
    const shown = money({ currency, pico: convertMoney(own, currency, fx) });
    return t("converted", { own: money(own), shown });
  };
  return (
    <div className="grid gap-3">
      <p
        className="max-w-[44rem] font-display text-2xl text-balance sm:text-3xl"
        data-verdict={verdict.kind}
      >
        {verdict.kind === "unknown"
          ? t("unknown")
          : t(verdict.kind, {
              vendor: names[verdict.vendor.vendor] ?? verdict.vendor.vendor,
              saving: money(absolute(verdict.saving.expected)),
              days: projected.days,
            })}
      </p>
      {verdict.kind !== "unknown" && (
        <p className="max-w-prose text-sm text-soft">
          <Sentences>
            {[
              t("band", { band: moneyBand(verdict.saving) }),
              verdict.vendor.coverage.tokens < 10_000n &&
                t("coverage", { share: percent(verdict.vendor.coverage.tokens) }),
              t("baseline", {
                money: inBoth(baseline.list.money),
                atLeast: baseline.list.atLeast ? "yes" : "no",
              }),
              baseline.paid !== null && t("paid", { money: inBoth(baseline.paid.money) }),
            ]}
          </Sentences>
        </p>
      )}
      {!baseline.reachable && (
        <Notice>
          <p>{t(`unreachable.${assumptions.region === "HK" ? "HK" : "CN"}`)}</p>
        </Notice>
      )}
      {baseline.list.unpriced.length > 0 && (
        <Notice tone="warning" title={t("unpricedTitle")}>
          <p>
            {t("unpriced", { models: baseline.list.unpriced.map(({ model }) => model).join(", ") })}
          </p>
        </Notice>
      )}
    </div>
  );
}
