import { inOrder, type RankingOrder } from "./ranked";
import type { ReportSummary, VendorSummary } from "./report-summary";

type Direction = "ascending" | "descending";

/** What a ranking can be sorted by. */
export interface SortFigure {
  readonly key: string;
  /** What a first press asks for: the good end. */
  readonly first: Direction;
  /** Null while it is not known. */
  readonly figure: (vendor: VendorSummary, report: ReportSummary) => bigint | null;
}

/** `by` is null for the ranking itself. */
export interface RankingSort {
  readonly by: SortFigure | null;
  readonly direction: Direction;
}

export const BY_PLACE: RankingSort = { by: null, direction: "ascending" };

const OTHER = { ascending: "descending", descending: "ascending" } as const;

/** The sort after a press on a column: its good end first, then the other way round. */
export function nextSort(now: RankingSort, by: SortFigure | null): RankingSort {
  const isSame = now.by?.key === by?.key;
  return { by, direction: isSame ? OTHER[now.direction] : (by?.first ?? "ascending") };
}

/**
 * A report's vendors by a figure. What is not known comes last either way: it is neither the
 * smallest nor the largest. Ties keep the ranking's order.
 */
export function sortVendors(
  report: ReportSummary,
  order: RankingOrder,
  { by, direction }: RankingSort,
): readonly VendorSummary[] {
  const ranked = inOrder(report, order);
  if (by === null) {
    const placed = ranked.filter(({ vendor }) => report.ranking[order].includes(vendor));
    const rest = ranked.filter((vendor) => !placed.includes(vendor));
    return direction === "ascending" ? ranked : [...placed.toReversed(), ...rest];
  }
  const valued = ranked.map((vendor) => ({ vendor, value: by.figure(vendor, report) }));
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
