import { convertMoney } from "@/lib/domain/catalogue/fx";
import type { MoneyBand } from "@/lib/domain/estimate/estimate-report";
import type { FineTuningPart, TuningCost } from "@/lib/domain/estimate/tuning-exit";
import type { ReportSummary } from "@/lib/domain/report/report-summary";
import type { Currency, Money } from "@/lib/domain/units/money";
import type { SinceThen } from "./since-then";

/** A report told in another currency, at the one rate it was computed with. Vendors' own figures stay. */
export function inCurrency(report: ReportSummary, currency: Currency): ReportSummary {
  if (report.assumptions.currency === currency) return report;
  const shown = converter(currency, report);
  const band = (own: MoneyBand) =>
    own && {
      cautious: own.cautious && shown(own.cautious),
      expected: own.expected && shown(own.expected),
      hopeful: own.hopeful && shown(own.hopeful),
    };
  return {
    ...report,
    assumptions: { ...report.assumptions, currency },
    vendors: report.vendors.map((vendor) => ({
      ...vendor,
      costInDisplayCurrency: band(vendor.costInDisplayCurrency),
      saving: band(vendor.saving),
      savingAgainstPaid: band(vendor.savingAgainstPaid),
    })),
    fineTuning: report.fineTuning && tuningIn(report.fineTuning, shown),
  };
}

/** What hosts ask for fine-tuned models, each amount as it is shown. */
function tuningIn(part: FineTuningPart, shown: (money: Money) => Money): FineTuningPart {
  const cost = (own: TuningCost | null) =>
    own && { ...own, low: shown(own.low), high: shown(own.high) };
  return {
    ...part,
    exits: part.exits.map(({ training, serving, hosting, perks, ...exit }) => ({
      ...exit,
      training: cost(training),
      serving: cost(serving),
      hosting: cost(hosting),
      perks: perks.map((perk) => ({
        ...perk,
        sparesAtMost: perk.sparesAtMost && shown(perk.sparesAtMost),
      })),
    })),
  };
}

/** The same for what has changed: both sides at the frozen rate, so that a difference is no rate's. */
export function changeInCurrency(
  change: SinceThen,
  currency: Currency,
  report: Pick<ReportSummary, "fx">,
): SinceThen {
  if (change.figures === null) return change;
  const shown = converter(currency, report);
  const { first, costs, baseline } = change.figures;
  const side = (one: typeof first.now) => one && { ...one, cost: shown(one.cost) };
  return {
    ...change,
    figures: {
      baseline,
      first: { frozen: side(first.frozen), now: side(first.now) },
      costs: costs.map(({ vendor, frozen, now }) => ({
        vendor,
        frozen: frozen && shown(frozen),
        now: now && shown(now),
      })),
    },
  };
}

function converter(currency: Currency, { fx }: Pick<ReportSummary, "fx">) {
  return (money: Money): Money => ({ currency, pico: convertMoney(money, currency, fx) });
}
