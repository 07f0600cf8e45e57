"use client";
import { useTranslations } from "next-intl";
import {
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import type { Day } from "@/lib/domain/day";
import { convertMoney } from "@/lib/domain/fx";
import type { Money } from "@/lib/domain/money";
import type { ReportSummary } from "@/lib/domain/report-summary";
import type { VendorNames } from "./names";
import { useWords } from "./use-words";

const SHOWN = 5;
const MICRO = 1_000_000n;
const STROKES = [
  "stroke-seal",
  "stroke-jade",
  "stroke-amber",
  "stroke-ink",
  "stroke-soft",
] as const;
const DASHES = ["0", "6 3", "2 3", "10 4", "4 2 1 2"] as const;

/** Lines are drawn in floats of the display currency; figures are never read back from them. */
function drawn({ pico }: Money): number {
  return Number(pico / MICRO) / 1_000_000;
}

/** Money paid so far, day by day, for the first vendors of the ranking. */
export function CostChart({
  report,
  names,
}: {
  readonly report: ReportSummary;
  readonly names: VendorNames;
}) {
  const t = useTranslations("comparison.chart");
  const { money, day } = useWords();
  const { currency } = report.assumptions;
  const shown = report.ranking.horizon
    .slice(0, SHOWN)
    .flatMap((slug) => report.vendors.filter(({ vendor }) => vendor === slug));
  const points = (shown[0]?.curve ?? []).map(({ day: on }, at) => ({
    day: on as number,
    ...Object.fromEntries(
      shown.map(({ vendor, currency: from, curve }) => {
        const pico = convertMoney(
          { currency: from, pico: curve[at]?.paid ?? 0n },
          currency,
          report.fx,
        );
        return [vendor, drawn({ currency, pico })];
      }),
    ),
  }));
  const label = (value: number) =>
    money({ currency, pico: BigInt(Math.round(value)) * MICRO * MICRO });
  return (
    <figure className="grid gap-3">
      <figcaption className="text-sm text-soft">{t("caption")}</figcaption>
      <div className="h-72" aria-hidden>
        <ResponsiveContainer width="100%" height="100%">
          <LineChart
            accessibilityLayer={false}
            data={points}
            margin={{ top: 8, right: 8, bottom: 0, left: 8 }}
          >
            <CartesianGrid vertical={false} className="stroke-rule" stroke="" />
            <XAxis
              dataKey="day"
              type="number"
              domain={["dataMin", "dataMax"]}
              tickFormatter={(value: number) => day(value as Day)}
              tickCount={4}
              minTickGap={40}
              className="text-xs"
            />
            <YAxis width={86} tickFormatter={label} className="text-xs" />
            <Tooltip
              labelFormatter={(value) => day(Number(value) as Day)}
              formatter={(value, name) => [label(Number(value)), names[String(name)] ?? name]}
            />
            {shown.map(({ vendor }, at) => (
              <Line
                key={vendor}
                dataKey={vendor}
                dot={false}
                strokeWidth={2}
                strokeDasharray={DASHES[at] ?? "0"}
                stroke=""
                className={STROKES[at] ?? "stroke-soft"}
                isAnimationActive={false}
              />
            ))}
          </LineChart>
        </ResponsiveContainer>
      </div>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {shown.map(({ vendor }, at) => (
          <li key={vendor} className="flex items-center gap-2">
            <svg viewBox="0 0 28 4" className="h-1 w-7" aria-hidden>
              <line
                x2="28"
                y1="2"
                y2="2"
                strokeWidth="3"
                strokeDasharray={DASHES[at] ?? "0"}
                className={STROKES[at] ?? "stroke-soft"}
              />
            </svg>
            {names[vendor] ?? vendor}
          </li>
        ))}
      </ul>
    </figure>
  );
}
