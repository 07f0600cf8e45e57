import type { Grant, GrantKind, GrantTerms } from "@/lib/domain/catalogue/grant";
import type { Money } from "@/lib/domain/units/money";
import { Pico } from "@/lib/domain/units/money";
import { Tokens } from "@/lib/domain/units/tokens";

/** An amount as tests write it: `500n`, where the field says of what. */
type Plain<T> = T extends Tokens
  ? bigint
  : T extends Money
    ? Omit<Money, "pico"> & { readonly pico: bigint }
    : T;

type Change<G> = { readonly [K in keyof G]?: Plain<G[K]> };

/** What a test says of a grant; of no kind it is one of tokens. */
export type GrantChange = {
  [K in GrantKind]: Omit<Change<Extract<Grant, { kind: K }>>, "kind"> &
    (K extends "tokens" ? { readonly kind?: K } : { readonly kind: K });
}[GrantKind];

const picoOf = (money: Plain<Money> | null = null): Money | null =>
  money && { ...money, pico: Pico(money.pico) };

/** A whole grant from what a test says of it; amounts it does not name are not documented. */
export function grantOf(
  { tokensPerMinute = null, ...change }: GrantChange,
  terms: GrantTerms,
  tokens: bigint | null = null,
): Grant {
  const amount = (count: bigint | null) => (count === null ? null : Tokens(count));
  const base = { ...terms, tokensPerMinute: amount(tokensPerMinute) };
  switch (change.kind) {
    case "matched-tokens":
      return { ...base, matchPermille: null, ...change, tokens: amount(change.tokens ?? null) };
    case "credit":
      return { ...base, upTo: false, ...change, credit: picoOf(change.credit) };
    case "discount":
      return { ...base, percentOff: null, upTo: false, ...change };
    case "free-model":
      return { ...base, ...change };
    case "pack":
      return {
        ...base,
        ...change,
        price: picoOf(change.price),
        tokens: amount(change.tokens ?? null),
        credit: picoOf(change.credit),
      };
    default:
      return {
        ...base,
        upTo: false,
        ...change,
        kind: "tokens",
        tokens: amount(change.tokens === undefined ? tokens : change.tokens),
      };
  }
}
