"use client";
import { oneOfField, orField, type QueryField, useQuery } from "@/components/ui/use-query";
import { MODEL_TIERS, REGIONS } from "@/lib/domain/catalogue/catalogue";
import { BY_PLACE, type RankingSort } from "@/lib/domain/report/ranking-sort";
import type { RankingFilter } from "@/lib/domain/report/vendor-traits";
import { DRAWN_COLUMNS } from "./ranking-columns";

/** `cost`, or `-cost` from the largest down; `-place` for the ranking upside down. */
const sortField: QueryField<RankingSort, RankingSort> = {
  parse: (text) => {
    const key = text.replace(/^-/, "");
    const by = DRAWN_COLUMNS.find((column) => column.key === key) ?? null;
    if (by === null && key !== "place") return null;
    return { by, direction: text.startsWith("-") ? "descending" : "ascending" };
  },
  write: ({ by, direction }) => `${direction === "descending" ? "-" : ""}${by?.key ?? "place"}`,
  absent: BY_PLACE,
};

const QUERY = {
  rank: orField(oneOfField(["horizon", "steadyState"] as const), "horizon"),
  sort: sortField,
  // The reader's own region stands under `region`, a share to start from under `from`.
  reach: oneOfField(REGIONS),
  tier: oneOfField(MODEL_TIERS),
  compatible: oneOfField(["yes"] as const),
};

/** Which ranking, how it is sorted and narrowed: kept in the address. */
export function useRankingQuery() {
  const [{ rank, sort, reach, tier, compatible }, setQuery] = useQuery(QUERY);
  const filter: RankingFilter = { region: reach, tier, compatible: compatible && true };
  return {
    order: rank,
    sort,
    filter,
    setOrder: (order: typeof rank) => setQuery({ rank: order, sort: null }),
    setSort: (to: RankingSort) =>
      setQuery({ sort: to.by === null && to.direction === "ascending" ? null : to }),
    setFilter: ({ region, ...next }: RankingFilter) =>
      setQuery({ reach: region, tier: next.tier, compatible: next.compatible && "yes" }),
  };
}
