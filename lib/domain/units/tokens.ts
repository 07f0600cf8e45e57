import type { Amount } from "./amount";

/** Tokens: OpenAI's or a vendor's own, which is said where they are named. */
export type Tokens = Amount<"token">;

/** A whole number as tokens. */
export function Tokens(count: bigint): Tokens {
  return count as Tokens;
}
