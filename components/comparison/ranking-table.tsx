"use client";
import { useTranslations } from "next-intl";
import { Fragment, useState } from "react";
import { SortHead } from "@/components/ui/sort-head";
import { HeadCell, Table } from "@/components/ui/table";
import { type RankingOrder, steadyOf } from "@/lib/domain/ranked";
import { nextSort, type RankingSort, SORT_KEYS, type SortKey } from "@/lib/domain/ranking-sort";
import type { ReportSummary, VendorSummary } from "@/lib/domain/report-summary";
import type { VendorNames } from "./names";
import { VendorRow } from "./ranking-row";
import { VendorDetails } from "./vendor-details";

const COLUMNS = SORT_KEYS.filter((key) => key !== "place");

/** Vendors in the order given, each opening to how its figures come about. */
export function RankingTable({
  report,
  order,
  vendors,
  names,
  sort,
  onSort,
}: {
  readonly report: ReportSummary;
  readonly order: RankingOrder;
  readonly vendors: readonly VendorSummary[];
  readonly names: VendorNames;
  readonly sort: RankingSort;
  readonly onSort: (sort: RankingSort) => void;
}) {
  const t = useTranslations("comparison.ranking");
  const { opened, toggle } = useOpened();
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
            />
            {opened.has(vendor.vendor) && (
              <tr>
                <td colSpan={SORT_KEYS.length + 1}>
                  <VendorDetails vendor={vendor} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </Table>
  );
}

function useOpened() {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const toggle = (vendor: string) =>
    setOpened((before) => {
      const after = new Set(before);
      if (!after.delete(vendor)) after.add(vendor);
      return after;
    });
  return { opened, toggle };
}
