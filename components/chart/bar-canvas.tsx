"use client";
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { type CanvasProps, type CanvasSeries, MARGIN, X_AXIS, Y_AXIS } from "./axis-look";
import { ChartTooltip } from "./chart-tooltip";
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
}: CanvasProps & {
  /** Id of the hatching the bars are filled with. */
  readonly hatch: string;
  readonly bars: readonly CanvasSeries[];
}) {
  return (
    <div className="h-80">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          title={title}
          data={points as Record<string, number>[]}
          barGap={1}
          margin={MARGIN}
        >
          <Hatching id={hatch} looks={bars.map(({ look }) => look)} />
          <CartesianGrid vertical={false} className="stroke-rule" stroke="" />
          <XAxis dataKey={xKey} tickFormatter={xTick} minTickGap={16} {...X_AXIS} />
          <YAxis width={84} tickFormatter={yTick} {...Y_AXIS} />
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
