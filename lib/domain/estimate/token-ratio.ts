import type { OpenAiTokenizer, TokenRatio } from "@/lib/domain/catalogue/catalogue";
import { TEXT_KINDS, type TextKind } from "@/lib/domain/catalogue/catalogue";
import { divideHalfUp } from "@/lib/domain/units/money";
import type { Assumptions } from "./estimate-report";

/** Vendor tokens per OpenAI token, in millionths. */
export interface RatioBand {
  readonly low: bigint;
  readonly mid: bigint;
  readonly high: bigint;
  /** False for the range over all measured vocabularies: the vendor's own is not public. */
  readonly measured: boolean;
}

/** Of what is counted alike. */
export const ONE: RatioBand = {
  low: 1_000_000n,
  mid: 1_000_000n,
  high: 1_000_000n,
  measured: true,
};

type ByText = { readonly [K in TextKind]?: TokenRatio };

/** Rows by pair of tokenizers, then by text: of each the first. A list is sorted once, however often it is asked. */
const sorted = new WeakMap<readonly TokenRatio[], ReadonlyMap<string, ByText>>();

const pairKey = (openai: OpenAiTokenizer, vendor: string | null) => `${openai}\n${vendor ?? ""}`;

function byPair(ratios: readonly TokenRatio[]): ReadonlyMap<string, ByText> {
  const known = sorted.get(ratios);
  if (known !== undefined) return known;
  const made = new Map<string, ByText>();
  for (const row of ratios) {
    const key = pairKey(row.openai, row.vendor);
    made.set(key, { [row.text]: row, ...made.get(key) });
  }
  sorted.set(ratios, made);
  return made;
}

const MILLION = 1_000_000n;

/** What tokens are counted with: one of OpenAI's vocabularies, or one vendor's own, null where it is not public. */
export type CountedWith = OpenAiTokenizer | { readonly vendor: string | null };

/**
 * Tokens of one vocabulary per token of another. Between two vendors' it goes by way of OpenAI's
 * newest: the one's ratio by the other's, each end by the opposite end.
 *
 * @param from what the usage was counted with
 */
export function ratioBetween(
  ratios: readonly TokenRatio[],
  { from, vendor }: { readonly from: CountedWith; readonly vendor: string | null },
  mix: Pick<Assumptions, "contentMix" | "sampleRatios">,
): RatioBand | null {
  if (typeof from === "string") return ratioFor(ratios, { openai: from, vendor }, mix);
  if (from.vendor !== null && from.vendor === vendor) return ONE;
  const own = ratioFor(ratios, { openai: "o200k_base", vendor }, mix);
  const before = ratioFor(ratios, { openai: "o200k_base", vendor: from.vendor }, mix);
  if (own === null || before === null || before.low === 0n) return null;
  return {
    low: divideHalfUp(own.low * MILLION, before.high),
    mid: divideHalfUp(own.mid * MILLION, before.mid),
    high: divideHalfUp(own.high * MILLION, before.low),
    measured: own.measured && before.measured,
  };
}

/**
 * The ratio for a tokenizer pair and a text mix: the mix's weighted mean, exactly, as low, mid and
 * high. A vendor without a public vocabulary gets the range over all that were measured. Null when
 * nothing was measured for OpenAI's tokenizer. What the user counted on a sample stands before both.
 *
 * @example
 * // 60 % Chinese at 0.5180, 30 % English at 1.0140, 10 % code at 1.0020
 * //=> mid 715_200n: 0.7152 vendor tokens per OpenAI token
 */
export function ratioFor(
  ratios: readonly TokenRatio[],
  pair: { readonly openai: OpenAiTokenizer; readonly vendor: string | null },
  { contentMix, sampleRatios }: Pick<Assumptions, "contentMix" | "sampleRatios">,
): RatioBand | null {
  if (pair.vendor === pair.openai) return ONE;
  const counted = pair.vendor === null ? undefined : sampleRatios[pair.vendor]?.[pair.openai];
  if (counted !== undefined) return { low: counted, mid: counted, high: counted, measured: true };
  const rows = byPair(ratios);
  const own = rows.get(pairKey(pair.openai, pair.vendor));
  const found = own ?? rows.get(pairKey(pair.openai, null));
  let [low, mid, high] = [0n, 0n, 0n];
  for (const text of TEXT_KINDS) {
    const row = found?.[text];
    if (row === undefined) return null;
    const share = BigInt(contentMix[text]);
    low += share * row.low;
    mid += share * row.mid;
    high += share * row.high;
  }
  return { low, mid, high, measured: own !== undefined && pair.vendor !== null };
}
