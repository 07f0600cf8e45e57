/**
 * Whole numbers by pattern of a projection. Words of 64 bits where nothing written can pass them: engines
 * compute those in registers, some ten times as fast as bigints of any length.
 */
export type Counts = BigInt64Array | bigint[];

const WORD = 2n ** 63n;
const MICRO = 1_000_000n;
const HALF = 500_000n;

/** So many zeros. `most` is no less than anything that will be written to them. */
export function zeroCounts(length: number, most: bigint): Counts {
  return most < WORD ? new BigInt64Array(length) : Array.from({ length }, () => 0n);
}

/** A vendor's tokens by pattern, converted once and read by every vendor with the same ratio. */
export interface ConvertedCounts {
  readonly counts: Counts;
  /** Over the whole projection. */
  readonly total: bigint;
}

/** What is converted: OpenAI tokens by pattern, and what bounds them. */
export interface GivenCounts {
  readonly counts: Counts;
  /** The largest of them. */
  readonly most: bigint;
  /** Over the whole projection. */
  readonly total: bigint;
}

/**
 * OpenAI tokens by pattern as the vendor's own, each rounded half up.
 *
 * @param times days each pattern stands for
 * @param ratio in millionths
 */
export function convertCounts(given: GivenCounts, times: Counts, ratio: bigint): ConvertedCounts {
  const counts = zeroCounts(given.counts.length, given.most * ratio + 1n);
  const sum = zeroCounts(1, given.total * ratio);
  for (let i = 0; i < counts.length; i++) {
    const tokens = ((given.counts[i] ?? 0n) * ratio + HALF) / MICRO;
    counts[i] = tokens;
    sum[0] = (sum[0] ?? 0n) + tokens * (times[i] ?? 0n);
  }
  return { counts, total: sum[0] ?? 0n };
}

/** The total of {@link convertCounts} alone. */
export function convertedTotal(given: GivenCounts, times: Counts, ratio: bigint): bigint {
  const sum = zeroCounts(1, given.total * ratio);
  for (let i = 0; i < given.counts.length; i++) {
    const tokens = ((given.counts[i] ?? 0n) * ratio + HALF) / MICRO;
    sum[0] = (sum[0] ?? 0n) + tokens * (times[i] ?? 0n);
  }
  return sum[0] ?? 0n;
}
