"use client";
import { useTranslations } from "next-intl";
import type { Live } from "@/components/comparison/live-comparison";
import { TakeAway } from "@/components/take-away/take-away";
import { FilterSelect } from "@/components/ui/filter-select";
import { Segmented } from "@/components/ui/segmented";
import type { VendorNames } from "@/components/words/names";
import { Sentences } from "@/components/words/sentences";
import type { ClaimPlaces } from "@/lib/domain/explain/claim-places";
import type { Flip } from "@/lib/domain/report/flip-report";
import { BY_PLACE, nextSort, sortVendors } from "@/lib/domain/report/ranking-sort";
import type { ReportSummary } from "@/lib/domain/report/report-summary";
import { type Filtered, filterVendors } from "@/lib/domain/report/vendor-traits";
import { RankAnnouncer } from "./rank-announcer";
import { DRAWN_COLUMNS } from "./ranking-columns";
import { RankingFilters } from "./ranking-filters";
import { RankingTable } from "./ranking-table";
import { useRankingQuery } from "./use-ranking-query";

interface Props {
  readonly report: ReportSummary;
  readonly flips: readonly Flip[] | null;
  readonly names: VendorNames;
  readonly live: Live | null;
  readonly places: ClaimPlaces;
}

/** Both rankings, sorted and narrowed as the reader likes. Without `live` nothing can be narrowed or looked at closely. */
export function Ranking({ report, flips, names, live, places }: Props) {
  const t = useTranslations("comparison.ranking");
  const { order, sort, filter, setOrder, setSort, setFilter } = useRankingQuery();
  const days = report.projected.days;
  const filtered = filterVendors(sortVendors(report, order, sort), live?.traits ?? {}, filter);
  return (
    <div className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <Segmented
          legend={t("order")}
          value={order}
          options={[
            { value: "horizon", label: t("horizon", { days }) },
            { value: "steadyState", label: t("steadyState") },
          ]}
          onChange={setOrder}
        />
        <div className="grid w-full grid-cols-2 gap-3 sm:grid-cols-4 md:w-auto md:grid-cols-3">
          {live !== null && (
            <RankingFilters traits={live.traits} filter={filter} onChange={setFilter} />
          )}
          <div className="md:hidden">
            <FilterSelect
              label={t("sortBy")}
              value={sort.by?.key ?? "place"}
              options={[
                { value: "place", label: t("place") },
                ...DRAWN_COLUMNS.map(({ key }) => ({ value: key, label: t(key, { days }) })),
              ]}
              onChange={(chosen) => {
                const by = DRAWN_COLUMNS.find(({ key }) => key === chosen) ?? null;
                setSort(by === null ? BY_PLACE : nextSort(BY_PLACE, by));
              }}
            />
          </div>
        </div>
      </div>
      <p className="text-xs text-soft">{t("orderHint")}</p>
      <FilterNote filtered={filtered} names={names} />
      <RankingTable
        vendors={filtered.shown}
        onSort={setSort}
        {...{ report, order, names, sort, live, places }}
      />
      <RankAnnouncer report={report} names={names} />
      <TakeAway
        vendors={filtered.shown}
        askBoardFigures={live?.askBoardFigures ?? null}
        isPending={live !== null && live.askBoardFigures === null}
        {...{ report, order, flips, names }}
      />
    </div>
  );
}

/** What a filter leaves out, and what it cannot know. */
function FilterNote({
  filtered: { shown, unknown, hidden },
  names,
}: {
  readonly filtered: Filtered;
  readonly names: VendorNames;
}) {
  const t = useTranslations("comparison.filter");
  const left = unknown.length + hidden.length;
  const list = unknown.map(({ vendor }) => names[vendor] ?? vendor).join(t("comma"));
  return (
    <p role="status" className="max-w-prose text-sm text-soft empty:hidden">
      {left > 0 && (
        <Sentences>
          {[
            t("shown", { shown: shown.length, all: shown.length + left }),
            unknown.length > 0 && t("unknown", { vendors: list }),
          ]}
        </Sentences>
      )}
    </p>
  );
}
