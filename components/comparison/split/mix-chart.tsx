"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { AreaCanvas } from "@/components/chart/area-canvas";
import { ChartFrame } from "@/components/chart/chart-frame";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { VendorNames } from "@/components/words/names";
import { useWords } from "@/components/words/use-words";
import type { Mix } from "@/lib/domain/split/mix";
import type { MixSeriesRow } from "@/lib/domain/split/mix-series";
import type { Day } from "@/lib/domain/units/day";

const BASIS = 10_000n;
const HUNDREDTHS = 100;

const allOf = ({ tokens }: MixSeriesRow) =>
  Object.values(tokens).reduce((sum, value) => sum + value, 0n);

interface Shown {
  readonly mix: Mix;
  readonly costs: readonly MixSeriesRow[];
  readonly names: VendorNames;
}

/** Who gets which part of the use, over the horizon. */
export function MixChart({ mix, costs, names }: Shown) {
  const t = useTranslations("comparison.mix");
  const { day } = useWords();
  const hatch = useId();
  const percentOf = (row: MixSeriesRow, vendor: string) => {
    const all = allOf(row);
    return all === 0n ? 0 : Number(((row.tokens[vendor] ?? 0n) * BASIS) / all) / HUNDREDTHS;
  };
  const series = mix.parts.map(({ vendor }, look) => ({
    key: vendor,
    label: names[vendor] ?? vendor,
    look,
  }));
  const pointAt = (at: Day, row: MixSeriesRow) => ({
    day: at as number,
    ...Object.fromEntries(series.map(({ key }) => [key, percentOf(row, key)])),
  });
  const last = costs.at(-1);
  const points = [
    ...costs.map((row) => pointAt(row.from, row)),
    ...(last === undefined ? [] : [pointAt(last.to, last)]),
  ];
  return (
    <ChartFrame
      name={`split-${mix.limit}`}
      title={t("chart")}
      note={t("chartNote")}
      hatch={hatch}
      series={series}
      table={<MixTable {...{ mix, costs, names }} />}
    >
      <AreaCanvas
        title={t("chart")}
        hatch={hatch}
        points={points}
        xKey="day"
        xTick={(value) => day(value as Day)}
        yTick={(value) => `${value}%`}
        areas={series}
        words={{
          label: (value) => day(value as Day),
          line: (key, value) => ({ name: names[key] ?? key, text: `${value}%` }),
        }}
      />
    </ChartFrame>
  );
}

function MixTable({ mix, costs, names }: Shown) {
  const t = useTranslations("comparison.mix");
  const { days, tokens } = useWords();
  return (
    <Table caption={t("chart")}>
      <thead>
        <tr>
          <HeadCell>{t("days")}</HeadCell>
          {mix.parts.map(({ vendor }) => (
            <HeadCell key={vendor} figure className="whitespace-normal">
              {names[vendor] ?? vendor}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {costs.map((row) => (
          <tr key={row.from}>
            <th scope="row">{days(row.from, row.to)}</th>
            {mix.parts.map(({ vendor }) => (
              <Cell key={vendor} label={names[vendor] ?? vendor} figure>
                {tokens(row.tokens[vendor] ?? 0n)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
