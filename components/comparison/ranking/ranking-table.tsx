"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Fragment, useState } from "react";
import type { Explained } from "@/components/comparison/explain/explain-tables";
import { VendorDetails } from "@/components/comparison/explain/vendor-details";
import type { Live } from "@/components/comparison/live-comparison";
import { SortHead } from "@/components/ui/sort-head";
import { HeadCell, Table } from "@/components/ui/table";
import type { VendorNames } from "@/components/words/names";
import type { ClaimPlaces } from "@/lib/domain/explain/claim-places";
import type { RankingOrder } from "@/lib/domain/report/ranked";
import { nextSort, type RankingSort, type SortFigure } from "@/lib/domain/report/ranking-sort";
import type { ReportSummary, VendorSummary } from "@/lib/domain/report/report-summary";
import { DRAWN_COLUMNS } from "./ranking-columns";
import { VendorRow } from "./ranking-row";

/** Place and vendor, which every row begins with. */
const LEADING_CELLS = 2;

const CloseLook = dynamic(
  () => import("@/components/comparison/explain/close-look").then((found) => found.CloseLook),
  {
    ssr: false,
  },
);

interface Props {
  readonly report: ReportSummary;
  readonly order: RankingOrder;
  readonly vendors: readonly VendorSummary[];
  readonly names: VendorNames;
  readonly sort: RankingSort;
  readonly onSort: (sort: RankingSort) => void;
  /** Null where nothing can be computed anew. */
  readonly live: Live | null;
  readonly places: ClaimPlaces;
}

/** Vendors in the order given, each opening to how its figures come about. */
export function RankingTable({ report, order, vendors, names, sort, onSort, live, places }: Props) {
  const t = useTranslations("comparison.ranking");
  const { opened, toggle, open } = useOpened();
  const days = report.projected.days;
  const place = (slug: string) => report.ranking[order].indexOf(slug) + 1 || null;
  const head = (by: SortFigure | null) => ({
    sorted: sort.by?.key === by?.key ? sort.direction : null,
    onSort: () => onSort(nextSort(sort, by)),
  });
  return (
    <Table tight caption={t("caption", { days })}>
      <thead>
        <tr>
          <SortHead {...head(null)}>
            <span aria-hidden>#</span>
            <span className="sr-only">{t("place")}</span>
          </SortHead>
          <HeadCell>{t("vendor")}</HeadCell>
          {DRAWN_COLUMNS.map((column) => (
            <SortHead key={column.key} figure {...head(column)}>
              {t(column.key, { days })}
            </SortHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {vendors.map((vendor) => (
          <Fragment key={vendor.vendor}>
            <VendorRow
              vendor={vendor}
              report={report}
              name={names[vendor.vendor] ?? vendor.vendor}
              place={place(vendor.vendor)}
              claimPlace={places[vendor.vendor]}
              isOpen={opened.has(vendor.vendor)}
              onToggle={() => toggle(vendor.vendor)}
              onExplain={live && ((part) => open(vendor.vendor, part))}
            />
            {opened.has(vendor.vendor) && (
              <tr>
                <td colSpan={DRAWN_COLUMNS.length + LEADING_CELLS}>
                  <VendorDetails vendor={vendor} mapper={live?.mapper ?? null}>
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
