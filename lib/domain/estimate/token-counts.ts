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

/** What a lane is converted from. */
interface LaneCounts extends GivenCounts {
  /** Sums of what is rounded before it; null for the first. */
  readonly below: GivenCounts | null;
}

/**
 * OpenAI tokens by pattern as the vendor's own, rounded half up. What comes after others is what
 * rounding their sum with it adds, so that parts add up to their rounded whole.
 *
 * @param ratio in millionths
 */
export function convertCounts({ counts: own, most, below }: LaneCounts, ratio: bigint): Counts {
  const bound = (most + (below?.most ?? 0n)) * ratio + 1n;
  const counts = zeroCounts(own.length, bound);
  if (below === null) {
    for (let i = 0; i < counts.length; i++) counts[i] = ((own[i] ?? 0n) * ratio + HALF) / MICRO;
    return counts;
  }
  for (let i = 0; i < counts.length; i++) {
    const before = below.counts[i] ?? 0n;
    const upTo = ((before + (own[i] ?? 0n)) * ratio + HALF) / MICRO;
    counts[i] = upTo - (before * ratio + HALF) / MICRO;
  }
  return counts;
}

/**
 * What counts by pattern come to.
 *
 * @param times days each pattern stands for
 * @param bound no less than the sum
 */
export function totalOf(counts: Counts, times: Counts, bound: bigint): bigint {
  const sum = zeroCounts(1, bound + BigInt(counts.length));
  for (let i = 0; i < counts.length; i++) {
    sum[0] = (sum[0] ?? 0n) + (counts[i] ?? 0n) * (times[i] ?? 0n);
  }
  return sum[0] ?? 0n;
}
