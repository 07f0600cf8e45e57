/** Ticks in the page's small type. */
export const TICK = { className: "fill-soft text-xs", fill: "" } as const;
export const AXIS_LINE = { className: "stroke-edge", stroke: "" } as const;
