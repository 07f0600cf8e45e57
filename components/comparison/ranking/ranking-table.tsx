"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Fragment, useState } from "react";
import type { Explained } from "@/components/comparison/explain/explain-tables";
import { VendorDetails } from "@/components/comparison/explain/vendor-details";
import type { Live } from "@/components/comparison/live";
import { SortHead } from "@/components/ui/sort-head";
import { HeadCell, Table } from "@/components/ui/table";
import type { VendorNames } from "@/components/words/names";
import { type RankingOrder, steadyOf } from "@/lib/domain/report/ranked";
import {
  nextSort,
  type RankingSort,
  SORT_KEYS,
  type SortKey,
} from "@/lib/domain/report/ranking-sort";
import type { ReportSummary, VendorSummary } from "@/lib/domain/report/report-summary";
import { VendorRow } from "./ranking-row";

const COLUMNS = SORT_KEYS.filter((key) => key !== "place");

/** Vendors in the order given, each opening to how its figures come about. */
const CloseLook = dynamic(
  () => import("@/components/comparison/explain/close-look").then((found) => found.CloseLook),
  {
    ssr: false,
  },
);

export function RankingTable({
  report,
  order,
  vendors,
  names,
  sort,
  onSort,
  live,
}: {
  readonly report: ReportSummary;
  readonly order: RankingOrder;
  readonly vendors: readonly VendorSummary[];
  readonly names: VendorNames;
  readonly sort: RankingSort;
  readonly onSort: (sort: RankingSort) => void;
  /** Null where nothing can be computed anew. */
  readonly live: Live | null;
}) {
  const t = useTranslations("comparison.ranking");
  const { opened, toggle, open } = useOpened();
  const days = report.projected.days;
  const place = (slug: string) => {
    const at = report.ranking[order].indexOf(slug);
    return at === -1 ? null : at + 1;
  };
  const head = (key: SortKey) => ({
    sorted: sort.key === key ? sort.direction : null,
    onSort: () => onSort(nextSort(sort, key)),
  });
  return (
    <Table tight caption={t("caption", { days })}>
      <thead>
        <tr>
          <SortHead {...head("place")}>
            <span aria-hidden>#</span>
            <span className="sr-only">{t("place")}</span>
          </SortHead>
          <HeadCell>{t("vendor")}</HeadCell>
          {COLUMNS.map((key) => (
            <SortHead key={key} figure {...head(key)}>
              {t(key, { days })}
            </SortHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {vendors.map((vendor) => (
          <Fragment key={vendor.vendor}>
            <VendorRow
              vendor={vendor}
              steady={steadyOf(vendor, report)}
              days={days}
              name={names[vendor.vendor] ?? vendor.vendor}
              place={place(vendor.vendor)}
              isOpen={opened.has(vendor.vendor)}
              onToggle={() => toggle(vendor.vendor)}
              onExplain={live && ((part) => open(vendor.vendor, part))}
            />
            {opened.has(vendor.vendor) && (
              <tr>
                <td colSpan={SORT_KEYS.length + 1}>
                  <VendorDetails vendor={vendor}>
                    {live && (
                      <CloseLook
                        {...{ vendor, names, ...live }}
                        from={report.projected.from}
                        part={opened.get(vendor.vendor) ?? null}
                        onPart={(part) => open(vendor.vendor, part)}
                      />
                    )}
                  </VendorDetails>
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </Table>
  );
}

/** Opened vendors, each with the figure whose arithmetic is open. */
function useOpened() {
  const [opened, setOpened] = useState<ReadonlyMap<string, Explained | null>>(new Map());
  const toggle = (vendor: string) =>
    setOpened((before) => {
      const after = new Map(before);
      if (!after.delete(vendor)) after.set(vendor, null);
      return after;
    });
  const open = (vendor: string, part: Explained | null) =>
    setOpened((before) => new Map(before).set(vendor, part));
  return { opened, toggle, open };
}
