const COLOURS = [
  { stroke: "stroke-series-1", fill: "fill-series-1" },
  { stroke: "stroke-series-2", fill: "fill-series-2" },
  { stroke: "stroke-series-3", fill: "fill-series-3" },
  { stroke: "stroke-series-4", fill: "fill-series-4" },
  { stroke: "stroke-series-5", fill: "fill-series-5" },
  { stroke: "stroke-series-6", fill: "fill-series-6" },
] as const;

/** How a line is broken, and what is drawn over an area, in a tile of 8. */
const MARKS = [
  { dash: "0", hatch: "" },
  { dash: "7 3", hatch: "M0 8L8 0M-2 2L2 -2M6 10L10 6" },
  { dash: "2 3", hatch: "M0 4H8" },
  { dash: "12 4", hatch: "M0 0L8 8M-2 6L2 10M6 -2L10 2" },
  { dash: "5 2 1 2", hatch: "M4 0V8" },
  { dash: "3 4", hatch: "M0 2H8M0 6H8" },
] as const;

/**
 * How the nth series is drawn: a colour and a dash or a hatching of its own, so that none is told
 * from another by colour alone. Each round of colours takes the marks one further on.
 */
export function seriesLook(at: number) {
  const round = Math.floor(at / COLOURS.length);
  return {
    ...(COLOURS[at % COLOURS.length] ?? COLOURS[0]),
    ...(MARKS[(at + round) % MARKS.length] ?? MARKS[0]),
  };
}
