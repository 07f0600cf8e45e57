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
import { type CanvasProps, type CanvasSeries, MARGIN, NUMBER_X_AXIS, Y_AXIS } from "./axis-look";
import { ChartTooltip } from "./chart-tooltip";
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
}: CanvasProps & {
  /** Id of the hatching the areas are filled with. */
  readonly hatch: string;
  readonly areas: readonly CanvasSeries[];
}) {
  return (
    <div className="h-72">
      <ResponsiveContainer width="100%" height="100%">
        <AreaChart title={title} data={points as Record<string, number>[]} margin={MARGIN}>
          <Hatching id={hatch} looks={areas.map(({ look }) => look)} />
          <CartesianGrid vertical={false} className="stroke-rule" stroke="" />
          <XAxis
            dataKey={xKey}
            tickFormatter={xTick}
            tickCount={4}
            minTickGap={40}
            {...NUMBER_X_AXIS}
          />
          <YAxis width={56} domain={[0, 100]} tickFormatter={yTick} {...Y_AXIS} />
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
