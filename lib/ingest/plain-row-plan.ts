import type { PlainColumns } from "./export-reader";

export const SKIP = 0;
export const COUNT = 1;
export const TIMES = 2;
export const KEYS = 3;
export const LAST = 4;

/** The order in which a file's columns stand. */
interface Columns {
  readonly width: number;
  readonly timeColumns: readonly number[];
}

/**
 * What to do with a row of a file, cell after cell: pairs of an action and its number. That is
 * which count, or how many cells; {@link LAST} also passes the end of the line. Null for a table
 * whose times, or keys, do not stand side by side, or stand last.
 */
export function planRow(columns: PlainColumns, { width, timeColumns }: Columns): Int32Array | null {
  const steps: [action: number, size: number][] = [];
  for (let column = 0; column < width; column++) {
    const action = actionOf(column);
    const before = steps.at(-1);
    if (action === COUNT) steps.push([COUNT, columns.counts.indexOf(column)]);
    else if (before?.[0] === action) before[1]++;
    else steps.push([action, 1]);
  }
  const last = steps.at(-1);
  const isOnce = (action: number) => steps.filter(([other]) => other === action).length === 1;
  if (last === undefined || !isOnce(TIMES) || !isOnce(KEYS)) return null;
  if (last[0] === TIMES || last[0] === KEYS) return null;
  if (last[0] === SKIP) last[0] = LAST;
  return Int32Array.from(steps.flat());

  function actionOf(column: number): number {
    if (timeColumns.includes(column)) return TIMES;
    if (columns.keys.includes(column)) return KEYS;
    return columns.counts.includes(column) ? COUNT : SKIP;
  }
}
