import { convertTokens } from "./token-ratio";

const MILLION = 1_000_000;
const HALF = 500_000;
/** Below this every whole number is a double, and so is every sum of two of them. */
const EXACT = 2 ** 52;

/** Whole counts by pattern, converted once and read by every vendor with the same ratio. */
export interface ConvertedCounts {
  /** The same as doubles, where they are exactly the same; else null. */
  readonly small: Float64Array | null;
  /** Over the whole projection. */
  readonly total: bigint;
  at(pattern: number): bigint;
}

/**
 * OpenAI tokens by pattern as the vendor's own, each rounded half up.
 *
 * Doubles are used only where no product can pass 2⁵², so the answer is {@link convertTokens}'s own
 * either way.
 *
 * @param times days each pattern stands for
 * @param ratio in millionths
 */
export function convertCounts(
  counts: readonly bigint[],
  times: readonly bigint[],
  ratio: bigint,
): ConvertedCounts {
  const limit = (BigInt(EXACT) - BigInt(HALF)) / (ratio === 0n ? 1n : ratio);
  return counts.every((count) => count <= limit)
    ? convertSmall(counts, times, Number(ratio))
    : convertLarge(counts, times, ratio);
}

function convertSmall(
  counts: readonly bigint[],
  times: readonly bigint[],
  ratio: number,
): ConvertedCounts {
  const small = new Float64Array(counts.length);
  let total = 0n;
  let sum = 0;
  for (let i = 0; i < small.length; i++) {
    const raised = Number(counts[i] ?? 0n) * ratio + HALF;
    const tokens = (raised - (raised % MILLION)) / MILLION;
    small[i] = tokens;
    sum += tokens * Number(times[i] ?? 0n);
    if (sum < EXACT / 2_048) continue;
    total += BigInt(sum);
    sum = 0;
  }
  return { small, total: total + BigInt(sum), at: (pattern) => BigInt(small[pattern] ?? 0) };
}

function convertLarge(
  counts: readonly bigint[],
  times: readonly bigint[],
  ratio: bigint,
): ConvertedCounts {
  const tokens = counts.map((count) => convertTokens(count, ratio));
  let total = 0n;
  tokens.forEach((count, i) => {
    total += count * (times[i] ?? 0n);
  });
  return { small: null, total, at: (pattern) => tokens[pattern] ?? 0n };
}
