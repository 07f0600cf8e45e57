import type { TooltipWords } from "./chart-tooltip";

/** What every canvas draws over: points along one axis. */
export interface CanvasProps {
  readonly title: string;
  readonly points: readonly Readonly<Record<string, number>>[];
  readonly xKey: string;
  readonly xTick: (value: number) => string;
  readonly yTick: (value: number) => string;
  readonly words: TooltipWords;
}

/** A series: its key in the points, and which of the looks it has. */
export interface CanvasSeries {
  readonly key: string;
  readonly look: number;
}

export const MARGIN = { top: 8, right: 12, bottom: 0, left: 0 } as const;

/** Ticks in the page's small type. */
const TICK = { className: "fill-soft text-xs", fill: "" } as const;
const AXIS_LINE = { className: "stroke-edge", stroke: "" } as const;

export const X_AXIS = { tick: TICK, axisLine: AXIS_LINE, tickLine: false } as const;
export const NUMBER_X_AXIS = {
  ...X_AXIS,
  type: "number",
  domain: ["dataMin", "dataMax"] as [string, string],
  // The first day and the last are what a reader looks for.
  interval: "preserveStartEnd",
} as const;
export const Y_AXIS = { tick: TICK, axisLine: false, tickLine: false } as const;
