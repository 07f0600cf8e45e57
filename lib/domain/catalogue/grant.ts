import type { Day } from "@/lib/domain/units/day";
import type { Money } from "@/lib/domain/units/money";
import type { Tokens } from "@/lib/domain/units/tokens";

// A grant is something that pays for usage. This is its only description: files, rows, the API and
// the engine all read and write these types.

/** How long it lasts: days from its start, until a last day, without end, or not documented. */
export type Validity =
  | { readonly kind: "days"; readonly days: number }
  | { readonly kind: "until"; readonly day: Day }
  | { readonly kind: "unlimited" }
  | { readonly kind: "unknown" };

export const ON_EXHAUSTED = ["stops", "bills", "unknown"] as const;
/** What happens to usage once a grant is used up: it stops, it is billed, or nobody says. */
export type OnExhausted = (typeof ON_EXHAUSTED)[number];

export const RECURRENCES = ["once", "daily", "monthly", "unknown"] as const;
/** How often a grant is given anew: each UTC day, each calendar month, or once; unknown counts as once. */
export type Recurrence = (typeof RECURRENCES)[number];

/** The day its validity counts from: the claim, a fixed day, or the first day it is used. */
export type GrantStart =
  | { readonly kind: "claim" }
  | { readonly kind: "on"; readonly day: Day }
  | { readonly kind: "first-use" };

export const STACKINGS = ["allowed", "refused", "unknown"] as const;
/** Whether a grant may be held beside grants of the vendor's other offers. */
export type Stacking = (typeof STACKINGS)[number];

/** What is said of a grant of any kind. */
export interface GrantTerms {
  /** Unique in the catalogue: `zhipu-2024-moving/glm-4`. */
  readonly slug: string;
  /** Model ids it can be spent on; null when not documented. All of them share this one pool. */
  readonly models: readonly string[] | null;
  readonly validity: Validity;
  readonly onExhausted: OnExhausted;
  /** An amount of tokens or money is one period's. */
  readonly recurrence: Recurrence;
  readonly starts: GrantStart;
  readonly stacking: Stacking;
  /** Vendor tokens a minute it may be spent at on each of its models; null when not documented. */
  readonly tokensPerMinute: Tokens | null;
  /** Requests a minute, and a UTC day, it may be used for on each of its models; null when not documented. */
  readonly requestsPerMinute: bigint | null;
  readonly requestsPerDay: bigint | null;
}

/** An amount that may be the most one gets ("up to 500 million"). */
interface Amount {
  /** True: the amount is an upper limit, and how much of it one gets is not documented. */
  readonly upTo: boolean;
}

/** A fixed number of vendor tokens; null when no figure is documented. */
export interface TokenGrant extends GrantTerms, Amount {
  readonly kind: "tokens";
  readonly tokens: Tokens | null;
}

/** Vendor tokens in proportion to the user's own use of OpenAI. */
export interface MatchedGrant extends GrantTerms {
  readonly kind: "matched-tokens";
  /** Thousandths of the user's OpenAI tokens; null when not documented. */
  readonly matchPermille: bigint | null;
  /** At most so many; null when no cap is known. */
  readonly tokens: Tokens | null;
}

/** Money to spend at the vendor; null when no figure is documented. */
export interface CreditGrant extends GrantTerms, Amount {
  readonly kind: "credit";
  readonly credit: Money | null;
}

/** Whole percent off the list price; null when the source names no figure. */
export interface DiscountGrant extends GrantTerms, Amount {
  readonly kind: "discount";
  readonly percentOff: number | null;
}

/** Models whose price is zero while it lasts. */
export interface FreeModelGrant extends GrantTerms {
  readonly kind: "free-model";
}

/** Tokens, or money to spend, bought in advance and whole, any number of times. */
export interface PackGrant extends GrantTerms {
  readonly kind: "pack";
  /** Of one; null when no figure is documented. */
  readonly price: Money | null;
  /** Vendor tokens in one; null for a pack of money, and when no figure is documented. */
  readonly tokens: Tokens | null;
  /** Money to spend in one; null for a pack of tokens, and when no figure is documented. */
  readonly credit: Money | null;
}

export type Grant =
  | TokenGrant
  | MatchedGrant
  | CreditGrant
  | DiscountGrant
  | FreeModelGrant
  | PackGrant;
export type GrantKind = Grant["kind"];

export const GRANT_KINDS = [
  "tokens",
  "matched-tokens",
  "credit",
  "discount",
  "free-model",
  "pack",
] as const satisfies readonly GrantKind[];

/** What a grant pays with: tokens, money, a part of the list price, or a price of zero. */
export type PaysWith = "tokens" | "credit" | "discount" | "free-model";

export function paysWith(grant: Grant): PaysWith {
  if (grant.kind === "pack") return grant.credit === null ? "tokens" : "credit";
  return grant.kind === "matched-tokens" ? "tokens" : grant.kind;
}

/** The tokens a grant names: its amount, one pack's, or the cap of a matched one. Null where it names none. */
export function namedTokens(grant: Grant): Tokens | null {
  return "tokens" in grant ? grant.tokens : null;
}

/** Whether its amount is the most one gets, not what one gets. The cap of a matched grant is none: what is matched is known. */
export function isUpTo(grant: Grant): boolean {
  return "upTo" in grant && grant.upTo;
}

/** The slug of the offer a grant belongs to: a grant's begins with it, as `zhipu-2024-moving/tokens`. */
export function offerOfGrant(slug: string): string {
  return slug.split("/")[0] ?? slug;
}
