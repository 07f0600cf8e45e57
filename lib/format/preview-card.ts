/** What a preview image says: little enough to be read at the size of a stamp. */
export interface PreviewCard {
  readonly over: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** Four at most; `part` of the longest, 0 to 100, null where there is no figure to draw. */
  readonly bars: readonly {
    readonly label: string;
    readonly value: string;
    readonly part: number | null;
  }[];
  readonly foot: string;
}

const WHOLE = 100n;
const MOST_BARS = 4;

/** Bars of comparable amounts, the largest full; unknown amounts have none. */
export function barsOf(
  rows: readonly {
    readonly label: string;
    readonly value: string;
    readonly amount: bigint | null;
  }[],
): PreviewCard["bars"] {
  const shown = rows.slice(0, MOST_BARS);
  const largest = shown.reduce((most, { amount }) => {
    return amount !== null && amount > most ? amount : most;
  }, 0n);
  return shown.map(({ label, value, amount }) => ({
    label,
    value,
    part: amount === null || largest === 0n ? null : Number((amount * WHOLE) / largest),
  }));
}
