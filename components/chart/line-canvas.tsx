"use client";
import { clsx } from "clsx";
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { AXIS_LINE, TICK } from "./axis-look";
import { ChartTooltip, type TooltipWords } from "./chart-tooltip";
import { seriesLook } from "./series-look";

/** Lines over a numeric axis, without a word of its own. */
export function LineCanvas({
  title,
  points,
  xKey,
  xTick,
  yTick,
  lines,
  words,
  marks = [],
  small = false,
}: {
  readonly title: string;
  readonly points: readonly Readonly<Record<string, number>>[];
  readonly xKey: string;
  readonly xTick: (value: number) => string;
  readonly yTick: (value: number) => string;
  readonly lines: readonly { readonly key: string; readonly look: number }[];
  readonly words: TooltipWords;
  /** Places along the axis: where things stand, and where they change. */
  readonly marks?: readonly { readonly at: number; readonly kind: "now" | "change" }[];
  readonly small?: boolean;
}) {
  return (
    <div className={clsx(small ? "h-44" : "h-80")}>
      <ResponsiveContainer width="100%" height="100%">
        <LineChart
          title={title}
          data={points as Record<string, number>[]}
          margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} className="stroke-rule" stroke="" />
          <XAxis
            dataKey={xKey}
            type="number"
            domain={["dataMin", "dataMax"]}
            tickFormatter={xTick}
            tickCount={small ? 3 : 4}
            minTickGap={small ? 24 : 40}
            tick={TICK}
            axisLine={AXIS_LINE}
            tickLine={false}
          />
          <YAxis
            width={84}
            tickCount={small ? 3 : 5}
            tickFormatter={yTick}
            tick={TICK}
            axisLine={false}
            tickLine={false}
          />
          <Tooltip
            content={(shown) => <ChartTooltip shown={shown} words={words} />}
            isAnimationActive={false}
          />
          {marks.map(({ at, kind }) => (
            <ReferenceLine
              key={`${kind} ${at}`}
              x={at}
              stroke=""
              className={kind === "now" ? "stroke-soft" : "stroke-amber"}
              strokeDasharray={kind === "now" ? "2 3" : "0"}
              strokeWidth={kind === "now" ? 1 : 2}
            />
          ))}
          {lines.map(({ key, look }) => (
            <Line
              key={key}
              dataKey={key}
              dot={false}
              strokeWidth={2}
              strokeDasharray={seriesLook(look).dash}
              stroke=""
              className={seriesLook(look).stroke}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
