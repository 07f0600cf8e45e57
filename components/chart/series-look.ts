/**
 * How the nth series is drawn: a colour and a dash or a hatching of its own, so that none is told
 * from another by colour alone.
 */
export const SERIES = [
  { stroke: "stroke-series-1", fill: "fill-series-1", dash: "0" },
  { stroke: "stroke-series-2", fill: "fill-series-2", dash: "7 3" },
  { stroke: "stroke-series-3", fill: "fill-series-3", dash: "2 3" },
  { stroke: "stroke-series-4", fill: "fill-series-4", dash: "12 4" },
  { stroke: "stroke-series-5", fill: "fill-series-5", dash: "5 2 1 2" },
  { stroke: "stroke-series-6", fill: "fill-series-6", dash: "3 4" },
] as const;

/** A seventh series looks as the first again: no chart here has so many. */
export function seriesLook(at: number) {
  return SERIES[at % SERIES.length] ?? SERIES[0];
}
