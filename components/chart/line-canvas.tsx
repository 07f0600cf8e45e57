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
import { type CanvasProps, type CanvasSeries, MARGIN, NUMBER_X_AXIS, Y_AXIS } from "./axis-look";
import { ChartTooltip } from "./chart-tooltip";
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
}: CanvasProps & {
  readonly lines: readonly CanvasSeries[];
  /** Places along the axis: where things stand, and where they change. */
  readonly marks?: readonly { readonly at: number; readonly kind: "now" | "change" }[];
  readonly small?: boolean;
}) {
  return (
    <div className={clsx(small ? "h-44" : "h-80")}>
      <ResponsiveContainer width="100%" height="100%">
        <LineChart title={title} data={points as Record<string, number>[]} margin={MARGIN}>
          <CartesianGrid vertical={false} className="stroke-rule" stroke="" />
          <XAxis
            dataKey={xKey}
            tickFormatter={xTick}
            tickCount={small ? 3 : 4}
            minTickGap={small ? 24 : 40}
            {...NUMBER_X_AXIS}
          />
          <YAxis width={84} tickCount={small ? 3 : 5} tickFormatter={yTick} {...Y_AXIS} />
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
