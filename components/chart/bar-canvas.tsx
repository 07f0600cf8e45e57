"use client";
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { AXIS_LINE, TICK } from "./axis-look";
import { ChartTooltip, type TooltipWords } from "./chart-tooltip";
import { Hatching } from "./hatching";

/** Bars side by side, one group a place, without a word of its own. */
export function BarCanvas({
  title,
  hatch,
  points,
  xKey,
  xTick,
  yTick,
  bars,
  words,
}: {
  readonly title: string;
  /** Id of the hatching the bars are filled with. */
  readonly hatch: string;
  readonly points: readonly Readonly<Record<string, number>>[];
  readonly xKey: string;
  readonly xTick: (value: number) => string;
  readonly yTick: (value: number) => string;
  readonly bars: readonly { readonly key: string; readonly look: number }[];
  readonly words: TooltipWords;
}) {
  return (
    <div className="h-80">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          title={title}
          data={points as Record<string, number>[]}
          barGap={1}
          margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
        >
          <Hatching id={hatch} />
          <CartesianGrid vertical={false} className="stroke-rule" stroke="" />
          <XAxis
            dataKey={xKey}
            tickFormatter={xTick}
            minTickGap={16}
            tick={TICK}
            axisLine={AXIS_LINE}
            tickLine={false}
          />
          <YAxis width={84} tickFormatter={yTick} tick={TICK} axisLine={false} tickLine={false} />
          <Tooltip
            content={(shown) => <ChartTooltip shown={shown} words={words} />}
            isAnimationActive={false}
            cursor={{ className: "fill-rule", fill: "" }}
          />
          {bars.map(({ key, look }) => (
            <Bar
              key={key}
              dataKey={key}
              fill={`url(#${hatch}-${look})`}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
