import type { Meter, Meters } from "@/lib/domain/units/meter";
import { divideHalfUp } from "@/lib/domain/units/money";
import type { UsageCell } from "@/lib/domain/usage/usage";

const INPUTS = ["inputUncached", "inputCached", "cacheWrite"] as const satisfies readonly Meter[];
const HUNDRED = 100n;

interface TextTokens {
  readonly input: bigint;
  readonly output: bigint;
}

function textOf(meters: Meters): TextTokens {
  const input = INPUTS.reduce((sum, meter) => sum + (meters[meter] ?? 0n), 0n);
  return { input, output: meters.output ?? 0n };
}

/** Text tokens of all cells: prompts and answers, not embeddings or training. */
export function textTokensOf(usage: readonly UsageCell[]): TextTokens {
  let [input, output] = [0n, 0n];
  for (const { meters } of usage) {
    const own = textOf(meters);
    input += own.input;
    output += own.output;
  }
  return { input, output };
}

/** Tokens taken off a cell's answers become input nobody cached. */
function lessOutput(meters: Meters, kept: bigint, of: bigint): Meters {
  const output = divideHalfUp((meters.output ?? 0n) * kept, of);
  const moved = (meters.output ?? 0n) - output;
  return { ...meters, output, inputUncached: (meters.inputUncached ?? 0n) + moved };
}

function lessInput(meters: Meters, kept: bigint, of: bigint): Meters {
  const changed: { -readonly [M in Meter]?: bigint } = { ...meters };
  let moved = 0n;
  for (const meter of INPUTS) {
    const before = meters[meter];
    if (before === undefined) continue;
    const after = divideHalfUp(before * kept, of);
    changed[meter] = after;
    moved += before - after;
  }
  return { ...changed, output: (meters.output ?? 0n) + moved };
}

/**
 * The same usage with output being `percent` of its text tokens. Every cell keeps its number of
 * tokens: answers are shortened in proportion and prompts lengthened, or the other way round. Each
 * count is rounded half up, so the whole may miss the percent by a few tokens.
 *
 * @example
 * // 80 in, 20 out, to 50 %
 * //=> 50 in, 50 out
 */
export function withOutputShare(usage: readonly UsageCell[], percent: number): UsageCell[] {
  const { input, output } = textTokensOf(usage);
  const whole = (input + output) * BigInt(percent);
  const isLess = whole < output * HUNDRED;
  const [kept, of] = isLess
    ? [whole, output * HUNDRED]
    : [(input + output) * HUNDRED - whole, input * HUNDRED];
  if (of === 0n) return [...usage];
  const change = isLess ? lessOutput : lessInput;
  return usage.map((cell) => {
    const own = textOf(cell.meters);
    return own.input + own.output === 0n
      ? cell
      : { ...cell, meters: change(cell.meters, kept, of) };
  });
}
