import { addDays, type Day, day } from "@/lib/domain/units/day";
import type { UsageCell } from "./usage";

/** One line of the form: a month's tokens as a person types them. */
export interface TypedRow {
  readonly model: string;
  readonly input: string;
  readonly output: string;
}

/** A typed month is laid on June 2024, the last whole month before the block. */
const FIRST: Day = day("2024-06-01");
export const TYPED_DAYS = 30;

/** Whole tokens from text such as `20,000,000`, `20 000 000`, `20M` or `2000万`; null when it is none. */
export function parseTokens(text: string): bigint | null {
  const match = /^(\d+)(?:\.(\d+))?(k|m|b|万|亿)?$/i.exec(text.replace(/[\s,_，]/g, ""));
  if (!match) return text.trim() === "" ? 0n : null;
  const [, whole = "", fraction = "", unit = ""] = match;
  const zeros = { "": 0, k: 3, m: 6, b: 9, 万: 4, 亿: 8 }[unit.toLowerCase()] ?? 0;
  if (fraction.length > zeros || whole.length > 15) return null;
  return BigInt(whole + fraction) * 10n ** BigInt(zeros - fraction.length);
}

/** A month's tokens over its days: the same each day, what does not divide on the last. */
function spread(total: bigint, i: number): bigint {
  const daily = total / BigInt(TYPED_DAYS);
  return i === TYPED_DAYS - 1 ? total - daily * BigInt(TYPED_DAYS - 1) : daily;
}

/**
 * The typed month as usage of 30 days. Rows whose numbers cannot be read are named in `wrong`, and
 * then, or when nothing was typed, there is no usage.
 */
export function typedUsage(rows: readonly TypedRow[]): {
  readonly usage: readonly UsageCell[] | null;
  readonly wrong: readonly number[];
} {
  const usage: UsageCell[] = [];
  const wrong: number[] = [];
  rows.forEach(({ model, input, output }, at) => {
    const [inputTokens, outputTokens] = [parseTokens(input), parseTokens(output)];
    if (inputTokens === null || outputTokens === null || inputTokens + outputTokens === 0n) {
      wrong.push(at);
      return;
    }
    for (let i = 0; i < TYPED_DAYS; i++) {
      const meters = { inputUncached: spread(inputTokens, i), output: spread(outputTokens, i) };
      const base = { day: addDays(FIRST, i), model, batch: false, tier: "default" };
      usage.push({ ...base, requests: 0n, meters });
    }
  });
  return { usage: wrong.length > 0 ? null : usage, wrong };
}

/**
 * The month behind usage that was typed in: its rows, in plain digits. Null for usage of any other
 * make, which no form could have given.
 */
export function typedRowsOf(usage: readonly UsageCell[]): TypedRow[] | null {
  const rows = new Map<string, { input: bigint; output: bigint }>();
  for (const { model, meters } of usage) {
    const { input, output } = rows.get(model) ?? { input: 0n, output: 0n };
    rows.set(model, {
      input: input + (meters.inputUncached ?? 0n),
      output: output + (meters.output ?? 0n),
    });
  }
  const typed = [...rows].map(([model, { input, output }]) => {
    return { model, input: String(input), output: String(output) };
  });
  const again = typedUsage(typed).usage;
  return again !== null && isSame(again, usage) ? typed : null;
}

function isSame(one: readonly UsageCell[], other: readonly UsageCell[]): boolean {
  const text = ({ day: on, model, batch, tier, requests, meters }: UsageCell) =>
    [on, model, batch, tier, requests, ...Object.entries(meters).toSorted()].join();
  return (
    one.length === other.length && one.every((cell, i) => other[i] && text(cell) === text(other[i]))
  );
}
