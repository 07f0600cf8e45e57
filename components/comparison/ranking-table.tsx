"use client";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { Fragment, useState } from "react";
import { TakeAway } from "@/components/take-away/take-away";
import { Segmented } from "@/components/ui/segmented";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { Band, Flip } from "@/lib/domain/estimate-report";
import type { Money } from "@/lib/domain/money";
import { grantTotals, inOrder, type RankingOrder, steadyOf } from "@/lib/domain/ranked";
import type { ReportSummary, VendorSummary } from "@/lib/domain/report-summary";
import type { VendorNames } from "./names";
import { useWords } from "./use-words";
import { VendorDetails } from "./vendor-details";

/** Every vendor's figures, ranked with the grants or without them. */
export function RankingTable({
  report,
  flips,
  names,
}: {
  readonly report: ReportSummary;
  readonly flips: readonly Flip[] | null;
  readonly names: VendorNames;
}) {
  const t = useTranslations("comparison.ranking");
  const [order, setOrder] = useState<RankingOrder>("horizon");
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const toggle = (vendor: string) =>
    setOpened((before) => {
      const after = new Set(before);
      if (!after.delete(vendor)) after.add(vendor);
      return after;
    });
  const days = report.projected.days;
  return (
    <div className="grid gap-4">
      <Segmented
        legend={t("order")}
        value={order}
        options={[
          { value: "horizon", label: t("horizon", { days }) },
          { value: "steadyState", label: t("steadyState") },
        ]}
        onChange={setOrder}
      />
      <Table caption={t("caption", { days })}>
        <thead>
          <tr>
            <HeadCell>{t("vendor")}</HeadCell>
            <HeadCell figure aria-sort={order === "horizon" ? "ascending" : undefined}>
              {t("cost", { days })}
            </HeadCell>
            <HeadCell figure>{t("saving")}</HeadCell>
            <HeadCell figure aria-sort={order === "steadyState" ? "ascending" : undefined}>
              {t("steady")}
            </HeadCell>
            <HeadCell figure>{t("grants")}</HeadCell>
            <HeadCell figure>{t("lapsed")}</HeadCell>
            <HeadCell figure>{t("coverage")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {inOrder(report, order).map((vendor, at) => (
            <Fragment key={vendor.vendor}>
              <VendorRow
                vendor={vendor}
                steady={steadyOf(vendor, report)}
                days={days}
                name={names[vendor.vendor] ?? vendor.vendor}
                place={report.ranking[order].includes(vendor.vendor) ? at + 1 : null}
                isOpen={opened.has(vendor.vendor)}
                onToggle={() => toggle(vendor.vendor)}
              />
              {opened.has(vendor.vendor) && (
                <tr>
                  <td colSpan={7}>
                    <VendorDetails vendor={vendor} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </Table>
      <TakeAway report={report} order={order} flips={flips} names={names} />
    </div>
  );
}

function VendorRow({
  vendor,
  steady,
  days,
  name,
  place,
  isOpen,
  onToggle,
}: {
  readonly vendor: VendorSummary;
  readonly steady: Band<Money> | null;
  readonly days: number;
  readonly name: string;
  readonly place: number | null;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}) {
  const t = useTranslations("comparison.ranking");
  const { percent } = useWords();
  return (
    <tr data-vendor={vendor.vendor}>
      <th scope="row">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={onToggle}
          className="text-left underline decoration-edge decoration-dotted underline-offset-4 hover:decoration-ink"
        >
          <span className="mr-2 text-soft">{place ?? "–"}</span>
          {name}
        </button>
      </th>
      <Cell label={t("cost", { days })} figure>
        <BandFigure band={vendor.costInDisplayCurrency} />
      </Cell>
      <Cell label={t("saving")} figure>
        <BandFigure band={vendor.saving} signed />
      </Cell>
      <Cell label={t("steady")} figure>
        <BandFigure band={steady} />
      </Cell>
      <GrantCells vendor={vendor} />
      <Cell label={t("coverage")} figure>
        {percent(vendor.coverage.tokens)}
      </Cell>
    </tr>
  );
}

/** Expected in full size, the band under it; unknown says so. */
function BandFigure({
  band,
  signed = false,
}: {
  readonly band: Band<Money> | null;
  readonly signed?: boolean;
}) {
  const t = useTranslations("comparison.ranking");
  const { money, moneyBand } = useWords();
  if (band === null) return <span className="text-amber">{t("unknown")}</span>;
  const { pico } = band.expected;
  const tone = signed && pico !== 0n ? (pico > 0n ? "text-jade" : "text-seal") : undefined;
  return (
    <span className="grid">
      <span className={clsx("font-medium", tone)}>{money(band.expected)}</span>
      <span className="text-xs text-soft">{moneyBand(band)}</span>
    </span>
  );
}

/** Only grants the estimate counts on: an offer that has ended must not swell the sum. */
function GrantCells({ vendor }: { readonly vendor: VendorSummary }) {
  const t = useTranslations("comparison.ranking");
  const { tokens, day } = useWords();
  const hasAny = vendor.grants.some(({ unit }) => unit === "tokens");
  const grants = grantTotals(vendor);
  if (grants === null) {
    return (
      <>
        <Cell label={t("grants")} figure>
          {hasAny ? <span className="text-xs text-soft">{t("notCounted")}</span> : "–"}
        </Cell>
        <Cell label={t("lapsed")} figure>
          –
        </Cell>
      </>
    );
  }
  return (
    <>
      <Cell label={t("grants")} figure>
        <span className="grid">
          <span>{t("usedOf", { used: tokens(grants.used), of: tokens(grants.given) })}</span>
          <span className="text-xs text-soft">
            {grants.dryOn === null ? t("notDry") : t("runsDryOn", { day: day(grants.dryOn) })}
          </span>
        </span>
      </Cell>
      <Cell label={t("lapsed")} figure>
        {tokens(grants.lapsed)}
      </Cell>
    </>
  );
}
