"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { BarCanvas } from "@/components/chart/bar-canvas";
import { ChartFrame } from "@/components/chart/chart-frame";
import { drawnMoney, moneyDrawn } from "@/components/chart/drawn-money";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { VendorNames } from "@/components/words/names";
import { useWords } from "@/components/words/use-words";
import { convertMoney } from "@/lib/domain/catalogue/fx";
import type { CostSeries } from "@/lib/domain/explain/cost-series";
import type { ReportSummary } from "@/lib/domain/report/report-summary";
import { type Currency, Pico } from "@/lib/domain/units/money";
import type { Month } from "@/lib/domain/units/months";

const LOOK = { baseline: 5, paid: 0 } as const;

function useMonths(report: ReportSummary, costs: CostSeries, vendor: string) {
  const { currency } = report.assumptions;
  const shown = (pico: Pico, from: Currency) => ({
    currency,
    pico: convertMoney({ currency: from, pico }, currency, report.fx),
  });
  const from = report.vendors.find((one) => one.vendor === vendor)?.currency ?? "CNY";
  const own = costs.vendors.find((one) => one.vendor === vendor);
  return costs.months.map((month, at) => ({
    ...month,
    baseline: shown(costs.baseline.byMonth[at] ?? Pico(0n), "USD"),
    paid: shown(own?.paid[at] ?? Pico(0n), from),
    tokens: own?.tokens[at] ?? 0n,
    granted: own?.granted[at] ?? 0n,
  }));
}

/** What each calendar month costs at one vendor, beside OpenAI's list price. */
export function MonthChart({
  report,
  costs,
  vendor,
  names,
}: {
  readonly report: ReportSummary;
  readonly costs: CostSeries;
  readonly vendor: string;
  readonly names: VendorNames;
}) {
  const t = useTranslations("comparison.chart");
  const { money, price, month, days } = useWords();
  const hatch = useId();
  const { currency } = report.assumptions;
  const months = useMonths(report, costs, vendor);
  const name = names[vendor] ?? vendor;
  const points = months.map(({ baseline, paid }, at) => ({
    at,
    baseline: drawnMoney(baseline),
    paid: drawnMoney(paid),
  }));
  const series = [
    { key: "baseline", label: t("baseline"), look: LOOK.baseline },
    { key: "paid", label: name, look: LOOK.paid },
  ];
  const monthOf = (at: number, words: (shown: Month) => string) => {
    const shown = months[at];
    return shown === undefined ? "" : words(shown);
  };
  return (
    <ChartFrame
      name="monthly-cost"
      title={t("monthly", { vendor: name })}
      note={t("monthlyNote")}
      hatch={hatch}
      series={series}
      table={<MonthTable months={months} name={name} />}
    >
      <BarCanvas
        title={t("monthly", { vendor: name })}
        hatch={hatch}
        points={points}
        xKey="at"
        xTick={(at) => monthOf(at, ({ from }) => month(from))}
        yTick={(value) => price(moneyDrawn(value, currency))}
        bars={series}
        words={{
          label: (at) => monthOf(at, ({ from, to }) => days(from, to)),
          line: (key, value) => ({
            name: key === "paid" ? name : t("baseline"),
            text: money(moneyDrawn(value, currency)),
          }),
        }}
      />
    </ChartFrame>
  );
}

function MonthTable({
  months,
  name,
}: {
  readonly months: ReturnType<typeof useMonths>;
  readonly name: string;
}) {
  const t = useTranslations("comparison.chart");
  const { money, tokens, days } = useWords();
  const heads = [t("baseline"), t("paid"), t("tokens"), t("granted")] as const;
  return (
    <Table caption={t("monthly", { vendor: name })}>
      <thead>
        <tr>
          <HeadCell>{t("month")}</HeadCell>
          {heads.map((head) => (
            <HeadCell key={head} figure>
              {head}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map(({ from, to, baseline, paid, ...count }) => (
          <tr key={from}>
            <th scope="row">{days(from, to)}</th>
            <Cell label={heads[0]} figure>
              {money(baseline)}
            </Cell>
            <Cell label={heads[1]} figure>
              {money(paid)}
            </Cell>
            <Cell label={heads[2]} figure>
              {tokens(count.tokens)}
            </Cell>
            <Cell label={heads[3]} figure>
              {tokens(count.granted)}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
