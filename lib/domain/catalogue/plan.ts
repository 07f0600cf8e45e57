import type { Bilingual } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Currency, MicroPerMillion } from "@/lib/domain/units/money";
import type { ClaimWindow, Price } from "./catalogue";
import type { PriceList } from "./price-conditions";
import { meterPrice } from "./price-on";
import type { Said } from "./said";

export const PLAN_KINDS = ["coding", "tokens", "agent"] as const;
/** What a plan counts in the first place: use in coding tools, tokens, or an agent's own points. */
export type PlanKind = (typeof PLAN_KINDS)[number];

export const QUOTA_UNITS = [
  "tokens",
  "requests",
  "prompts",
  "points",
  "credits",
  "dollars",
  "times",
] as const;
/** `dollars` is use at list price; `times` is a multiple of the smallest tier. */
export type QuotaUnit = (typeof QUOTA_UNITS)[number];

export const QUOTA_WINDOWS = ["5h", "week", "month"] as const;

/** What may be used in one window. */
export interface Quota {
  readonly amount: bigint;
  readonly unit: QuotaUnit;
  /** Null where the source names none. */
  readonly per: (typeof QUOTA_WINDOWS)[number] | null;
  /** Somebody else's estimate, not the vendor's figure. */
  readonly estimated: boolean;
}

/** One size of a plan. Prices are in millionths of the currency; null where no source gives one. */
export interface PlanTier {
  readonly name: string;
  readonly currency: Currency;
  readonly month: bigint | null;
  readonly quarter: bigint | null;
  readonly year: bigint | null;
  /** The first month, where it is cheaper. */
  readonly firstMonth: bigint | null;
  readonly perSeat: boolean;
  readonly quotas: readonly Quota[];
  readonly note: Bilingual | null;
}

export const KEY_USES = ["tools-only", "any"] as const;

/** A subscription to models. What is null is not documented. */
export interface Plan {
  readonly slug: string;
  /** The vendor's slug, where it is one of the catalogue's. */
  readonly vendor: string | null;
  readonly seller: Bilingual;
  readonly title: Bilingual;
  readonly kind: PlanKind;
  readonly reportedFrom: Day | null;
  readonly reportedUntil: Day | null;
  readonly closedOn: Day | null;
  /** As the plan's pages name them; empty when not documented. */
  readonly models: readonly string[];
  readonly tools: readonly string[];
  /** Whether its key may serve an application, or only the tools named. */
  readonly keyUse: (typeof KEY_USES)[number] | null;
  readonly openaiCompatible: boolean | null;
  readonly baseUrl: string | null;
  readonly rollsOver: boolean | null;
  readonly onExhausted: "stops" | "bills" | null;
  readonly realName: boolean | null;
  readonly trainsOnPrompts: boolean | null;
  readonly commercialUse: boolean | null;
  /** The vendor's own model whose list price the plan is compared with. */
  readonly payAsYouGo: { readonly model: string; readonly list: PriceList } | null;
  readonly tiers: readonly PlanTier[];
  readonly confidence: "high" | "medium" | "low";
  /** About `price`, `quota`, `models`, `use`, `terms`, `state`, `measured`. */
  readonly statements: readonly Said[];
}

/** When it was on sale, as far as is known: a plan is current by the rule of offers. */
export function planWindow(
  plan: Pick<Plan, "reportedFrom" | "reportedUntil" | "closedOn">,
): ClaimWindow {
  const { reportedFrom, reportedUntil, closedOn } = plan;
  return { from: null, until: null, reportedFrom, reportedUntil, closedOn };
}

/** How many tokens of input stand against one of output where no usage says. */
export const USUAL_INPUT_PARTS = 3n;
const MILLION = 1_000_000n;

/**
 * Tokens a month from which a plan at `month` is cheaper than paying for each, three of input to one
 * of output; null for models that cost nothing.
 *
 * @example breakEvenTokens(40_000_000n, { input: 1_000_000n, output: 5_000_000n }) //=> 20_000_000n
 */
export function breakEvenTokens(
  month: bigint,
  { input, output }: { readonly input: MicroPerMillion; readonly output: MicroPerMillion },
): bigint | null {
  const parts = USUAL_INPUT_PARTS + 1n;
  const perMillionOfAll = USUAL_INPUT_PARTS * input + output;
  return perMillionOfAll === 0n ? null : (month * parts * MILLION) / perMillionOfAll;
}

/** The tier that costs least a month, of those that cost something; null where no price is known. */
export function cheapestTier({ tiers }: Pick<Plan, "tiers">): PlanTier | null {
  const priced = tiers.filter(({ month }) => month !== null && month > 0n);
  return priced.toSorted((a, b) => ((a.month ?? 0n) < (b.month ?? 0n) ? -1 : 1))[0] ?? null;
}

/** Tokens a month from which its cheapest tier pays, against a list price; null where either is unknown. */
export function planBreakEven(plan: Pick<Plan, "tiers">, price: Price | null): bigint | null {
  const month = cheapestTier(plan)?.month ?? null;
  if (price === null || month === null) return null;
  const [input, output] = [meterPrice(price, "inputUncached"), meterPrice(price, "output")];
  return input === null || output === null ? null : breakEvenTokens(month, { input, output });
}
