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

/**
 * OpenAI tokens by pattern as the vendor's own, each rounded half up.
 *
 * @param times days each pattern stands for
 * @param most no less than any of the counts
 * @param ratio in millionths
 */
export function convertCounts(
  given: Counts,
  times: Counts,
  most: bigint,
  ratio: bigint,
): ConvertedCounts {
  const counts = zeroCounts(given.length, most * ratio + 1n);
  let total = 0n;
  for (let i = 0; i < given.length; i++) {
    const tokens = ((given[i] ?? 0n) * ratio + HALF) / MICRO;
    counts[i] = tokens;
    total += tokens * (times[i] ?? 0n);
  }
  return { counts, total };
}
