import { convertMoney } from "@/lib/domain/catalogue/fx";
import type { MoneyBand } from "@/lib/domain/estimate/estimate-report";
import type { Day } from "@/lib/domain/units/day";
import type { Money } from "@/lib/domain/units/money";
import type { ReportSummary, VendorSummary } from "./report-summary";

/** Which of the two rankings. */
export type RankingOrder = keyof ReportSummary["ranking"];

/** Ranked vendors first, then those whose cost is not known. */
export function inOrder(report: ReportSummary, order: RankingOrder): VendorSummary[] {
  const rank = new Map(report.ranking[order].map((vendor, at) => [vendor, at]));
  const place = ({ vendor }: VendorSummary) => rank.get(vendor) ?? report.vendors.length;
  return report.vendors.toSorted((a, b) => place(a) - place(b));
}

/** Steady state in the display currency, like the columns beside it; null when it is not known. */
export function steadyOf(
  { steadyStatePer30Days: band }: VendorSummary,
  { fx, assumptions: { currency } }: ReportSummary,
): MoneyBand {
  if (band === null) return null;
  const shown = (money: Money | null) =>
    money && { currency, pico: convertMoney(money, currency, fx) };
  const { cautious, expected, hopeful } = band;
  return { cautious: shown(cautious), expected: shown(expected), hopeful: shown(hopeful) };
}

/** The token grants an estimate counts on, together. */
export interface GrantTotals {
  readonly used: bigint;
  /** Used, lapsed and left: all that was given. */
  readonly given: bigint;
  readonly lapsed: bigint;
  /** The day the last of them is used up; null while something is left. */
  readonly dryOn: Day | null;
}

/** Whether a rate limit holds back a grant that is used: what goes beyond it is billed. */
export function isHeldBack({ grants }: Pick<VendorSummary, "grants">): boolean {
  return grants.some(({ used, pace }) => used > 0n && pace?.fits === false);
}

/** Null without one that counts: an offer that has ended must not swell the sum. */
export function grantTotals(vendor: Pick<VendorSummary, "grants">): GrantTotals | null {
  const grants = vendor.grants.filter(
    ({ unit, used, remaining, lapsed }) => unit === "tokens" && used + remaining + lapsed > 0n,
  );
  if (grants.length === 0) return null;
  const sum = (pick: (grant: (typeof grants)[number]) => bigint) =>
    grants.reduce((total, grant) => total + pick(grant), 0n);
  const dry = grants.flatMap(({ runsDryOn }) => (runsDryOn === null ? [] : [runsDryOn]));
  const last = dry.toSorted((a, b) => b - a)[0];
  const remaining = sum((grant) => grant.remaining);
  const used = sum((grant) => grant.used);
  const lapsed = sum((grant) => grant.lapsed);
  const dryOn = remaining === 0n && last !== undefined ? last : null;
  return { used, lapsed, given: used + lapsed + remaining, dryOn };
}
