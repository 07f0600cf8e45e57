"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { ChartFrame } from "@/components/chart/chart-frame";
import { drawnMoney, moneyDrawn } from "@/components/chart/drawn-money";
import { Skeleton } from "@/components/ui/skeleton";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { WhenNear } from "@/components/ui/when-near";
import type { VendorNames } from "@/components/words/names";
import { useWords } from "@/components/words/use-words";
import { convertMoney } from "@/lib/domain/catalogue/fx";
import type { CostSeries } from "@/lib/domain/explain/cost-series";
import type { CurvePoint, ReportSummary } from "@/lib/domain/report/report-summary";
import type { Day } from "@/lib/domain/units/day";
import { type Currency, type Money, Pico } from "@/lib/domain/units/money";

const PLACE = "h-80 w-full";
const LineCanvas = dynamic(
  () => import("@/components/chart/line-canvas").then((found) => found.LineCanvas),
  { ssr: false, loading: () => <Skeleton className={PLACE} /> },
);

const SHOWN = 5;
/** Every so many points of the curve are a row of the twin, and the last is. */
const ROW_EVERY = 5;
const BASELINE = "baseline";

/** A line: who, how it looks, and what had been paid at each point, in the display currency. */
interface Lane {
  readonly key: string;
  readonly label: string;
  readonly look: number;
  readonly paid: readonly Money[];
}

function useLanes(report: ReportSummary, costs: CostSeries | null, names: VendorNames): Lane[] {
  const t = useTranslations("comparison.chart");
  const { currency } = report.assumptions;
  const shown = (curve: readonly CurvePoint[], from: Currency) =>
    curve.map(({ paid }) => ({
      currency,
      pico: convertMoney({ currency: from, pico: paid }, currency, report.fx),
    }));
  const vendors = report.ranking.horizon
    .slice(0, SHOWN)
    .flatMap((slug) => report.vendors.filter(({ vendor }) => vendor === slug))
    .map(({ vendor, currency: from, curve }, at) => ({
      key: vendor,
      label: names[vendor] ?? vendor,
      look: at,
      paid: shown(curve, from),
    }));
  if (costs === null) return vendors;
  const paid = shown(costs.baseline.curve, "USD");
  return [{ key: BASELINE, label: t("baseline"), look: SHOWN, paid }, ...vendors];
}

/** Money paid so far, day by day, for the first vendors of the ranking and at OpenAI's list price. */
export function CostChart({
  report,
  costs,
  names,
}: {
  readonly report: ReportSummary;
  readonly costs: CostSeries | null;
  readonly names: VendorNames;
}) {
  const t = useTranslations("comparison.chart");
  const { money, price, day } = useWords();
  const { currency } = report.assumptions;
  const lanes = useLanes(report, costs, names);
  const days = (report.vendors[0]?.curve ?? []).map(({ day: on }) => on);
  const points = days.map((on, at) => ({
    day: on as number,
    ...Object.fromEntries(
      lanes.map(({ key, paid }) => [key, drawnMoney(paid[at] ?? { currency, pico: Pico(0n) })]),
    ),
  }));
  return (
    <ChartFrame
      name="cumulative-cost"
      title={t("cumulative")}
      note={t(costs === null ? "cumulativeNoteAlone" : "cumulativeNote")}
      series={lanes}
      table={<CostTable {...{ lanes, days }} />}
    >
      <WhenNear className={PLACE}>
        {() => (
          <LineCanvas
            title={t("cumulative")}
            points={points}
            xKey="day"
            xTick={(value) => day(value as Day)}
            yTick={(value) => price(moneyDrawn(value, currency))}
            lines={lanes}
            words={{
              label: (value) => day(value as Day),
              line: (key, value) => ({
                name: lanes.find((lane) => lane.key === key)?.label ?? key,
                text: money(moneyDrawn(value, currency)),
              }),
            }}
          />
        )}
      </WhenNear>
    </ChartFrame>
  );
}

function CostTable({
  lanes,
  days,
}: {
  readonly lanes: readonly Lane[];
  readonly days: readonly Day[];
}) {
  const t = useTranslations("comparison.chart");
  const { money, day } = useWords();
  const rows = days.flatMap((on, at) =>
    at % ROW_EVERY === 0 || at === days.length - 1 ? [{ on, at }] : [],
  );
  return (
    <Table caption={t("cumulative")}>
      <thead>
        <tr>
          <HeadCell>{t("until")}</HeadCell>
          {lanes.map(({ key, label }) => (
            <HeadCell key={key} figure className="whitespace-normal">
              {label}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ on, at }) => (
          <tr key={on}>
            <th scope="row">{day(on)}</th>
            {lanes.map(({ key, label, paid }) => (
              <Cell key={key} label={label} figure>
                {money(paid[at] ?? { currency: "CNY", pico: Pico(0n) })}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
