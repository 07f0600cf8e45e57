import { grantTotals, inOrder, type RankingOrder, steadyOf } from "./ranked";
import type { ReportSummary, VendorSummary } from "./report-summary";

/** What a ranking can be sorted by; `place` is the ranking itself. */
export const SORT_KEYS = ["place", "cost", "saving", "steady", "grants", "coverage"] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface RankingSort {
  readonly key: SortKey;
  readonly direction: "ascending" | "descending";
}

export const BY_PLACE: RankingSort = { key: "place", direction: "ascending" };

/** What a first press on a column asks for: the good end first. */
const FIRST: Record<SortKey, RankingSort["direction"]> = {
  place: "ascending",
  cost: "ascending",
  saving: "descending",
  steady: "ascending",
  grants: "descending",
  coverage: "descending",
};

const OTHER = { ascending: "descending", descending: "ascending" } as const;

/** The sort after a press on a column: its good end first, then the other way round. */
export function nextSort(now: RankingSort, key: SortKey): RankingSort {
  const direction = now.key === key ? OTHER[now.direction] : FIRST[key];
  return { key, direction };
}

function figureOf(vendor: VendorSummary, key: SortKey, report: ReportSummary): bigint | null {
  switch (key) {
    case "cost":
      return vendor.costInDisplayCurrency?.expected.pico ?? null;
    case "saving":
      return vendor.saving?.expected.pico ?? null;
    case "steady":
      return steadyOf(vendor, report)?.expected.pico ?? null;
    case "grants":
      return grantTotals(vendor)?.used ?? null;
    case "coverage":
      return vendor.coverage.tokens;
    case "place":
      return null;
  }
}

/**
 * A report's vendors by a column. What is not known comes last either way: it is neither the
 * smallest nor the largest. Ties keep the ranking's order.
 */
export function sortVendors(
  report: ReportSummary,
  order: RankingOrder,
  { key, direction }: RankingSort,
): readonly VendorSummary[] {
  const ranked = inOrder(report, order);
  if (key === "place") {
    const placed = ranked.filter(({ vendor }) => report.ranking[order].includes(vendor));
    const rest = ranked.filter((vendor) => !placed.includes(vendor));
    return direction === "ascending" ? ranked : [...placed.toReversed(), ...rest];
  }
  const valued = ranked.map((vendor) => ({ vendor, value: figureOf(vendor, key, report) }));
  const sign = direction === "ascending" ? 1 : -1;
  return valued
    .toSorted((a, b) => {
      if (a.value === null || b.value === null)
        return Number(a.value === null) - Number(b.value === null);
      if (a.value === b.value) return 0;
      return a.value < b.value ? -sign : sign;
    })
    .map(({ vendor }) => vendor);
}
