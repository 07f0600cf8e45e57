"use client";
import {
  Area,
  AreaChart,
  CartesianGrid,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { AXIS_LINE, TICK } from "./axis-look";
import { ChartTooltip, type TooltipWords } from "./chart-tooltip";
import { Hatching } from "./hatching";

/** Areas on top of one another that hold from one place to the next, without a word of its own. */
export function AreaCanvas({
  title,
  hatch,
  points,
  xKey,
  xTick,
  yTick,
  areas,
  words,
}: {
  readonly title: string;
  /** Id of the hatching the areas are filled with. */
  readonly hatch: string;
  readonly points: readonly Readonly<Record<string, number>>[];
  readonly xKey: string;
  readonly xTick: (value: number) => string;
  readonly yTick: (value: number) => string;
  readonly areas: readonly { readonly key: string; readonly look: number }[];
  readonly words: TooltipWords;
}) {
  return (
    <div className="h-72">
      <ResponsiveContainer width="100%" height="100%">
        <AreaChart
          title={title}
          data={points as Record<string, number>[]}
          margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
        >
          <Hatching id={hatch} />
          <CartesianGrid vertical={false} className="stroke-rule" stroke="" />
          <XAxis
            dataKey={xKey}
            type="number"
            domain={["dataMin", "dataMax"]}
            tickFormatter={xTick}
            tickCount={4}
            minTickGap={40}
            tick={TICK}
            axisLine={AXIS_LINE}
            tickLine={false}
          />
          <YAxis
            width={56}
            domain={[0, 100]}
            tickFormatter={yTick}
            tick={TICK}
            axisLine={false}
            tickLine={false}
          />
          <Tooltip
            content={(shown) => <ChartTooltip shown={shown} words={words} />}
            isAnimationActive={false}
          />
          {areas.map(({ key, look }) => (
            <Area
              key={key}
              dataKey={key}
              stackId="all"
              type="stepAfter"
              stroke=""
              className="stroke-paper"
              strokeWidth={1.5}
              fill={`url(#${hatch}-${look})`}
              fillOpacity={1}
              isAnimationActive={false}
            />
          ))}
        </AreaChart>
      </ResponsiveContainer>
    </div>
  );
}
