import type { FastColumns } from "@/lib/ingest/rows/export-reader";

const COUNT = 1;
const TIMES = 2;
const KEYS = 3;
const LAST = 4;
const SKIP = 0;

/** Numbers for each step of a plan. */
export const STEP = 3;

/** The order in which a file's columns stand. */
interface Columns {
  readonly width: number;
  readonly timeColumns: readonly number[];
}

/**
 * What to do with a row of a file: for each step how many cells to pass, an action, and its number.
 * That is which count, or how many cells; {@link LAST} passes the last cells of the line and its end.
 * Null for a table whose times, or keys, do not stand side by side, or stand last.
 */
export function planRow(columns: FastColumns, { width, timeColumns }: Columns): Int32Array | null {
  const groups: { readonly action: number; cells: number; readonly count: number }[] = [];
  for (let column = 0; column < width; column++) {
    const count = columns.counts.indexOf(column);
    const action = actionOf(column);
    const before = groups.at(-1);
    if (before?.action === action && action !== COUNT) before.cells++;
    else groups.push({ action, cells: 1, count });
  }
  const last = groups.at(-1)?.action;
  const isOnce = (action: number) => groups.filter((group) => group.action === action).length === 1;
  if (!isOnce(TIMES) || !isOnce(KEYS) || last === TIMES || last === KEYS) return null;
  const steps = groups.flatMap(({ action, cells, count }, at) => {
    if (action === SKIP) return at === groups.length - 1 ? [0, LAST, cells] : [];
    const before = groups[at - 1];
    const skipped = before?.action === SKIP ? before.cells : 0;
    return [skipped, action, action === COUNT ? count : cells];
  });
  return Int32Array.from(steps);

  function actionOf(column: number): number {
    if (timeColumns.includes(column)) return TIMES;
    if (columns.keys.includes(column)) return KEYS;
    return columns.counts.includes(column) ? COUNT : SKIP;
  }
}
