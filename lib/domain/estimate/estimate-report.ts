import type { FxRate, OpenAiTokenizer, Region, TextKind } from "@/lib/domain/catalogue/catalogue";
import type { OnExhausted } from "@/lib/domain/catalogue/grant";
import type { Day } from "@/lib/domain/units/day";
import type { Currency, MicroPerMillion, Money, Pico } from "@/lib/domain/units/money";
import type { PaidItem, Period, UsageCell } from "@/lib/domain/usage/usage";

/** Cautious is the dearest reading of what is unknown, hopeful the cheapest. */
export const BANDS = ["cautious", "expected", "hopeful"] as const;
export type BandName = (typeof BANDS)[number];
export type Band<T> = { readonly [B in BandName]: T };

/**
 * Vendor tokenizer → OpenAI tokenizer → vendor tokens per OpenAI token in the user's own sample, in
 * millionths: in every band instead of the catalogue's ratios and the mix.
 */
export type SampleRatios = Readonly<Record<string, { readonly [T in OpenAiTokenizer]?: bigint }>>;

/** What the user may set. Everything has a default: see `defaultAssumptions`. */
export interface Assumptions {
  /** Day the catalogue, prices and offers are read at. */
  readonly asOf: Day;
  /** First projected day, and the day grants are claimed where `claims` has none. */
  readonly startOn: Day;
  /** Offer → the day it is claimed, where that is not `startOn`. */
  readonly claims: Readonly<Record<string, Day>>;
  readonly horizonDays: number;
  /** Hundredths of a percent per 30 days, compounding: 1_000n is +10 %. */
  readonly growthBasisPoints: bigint;
  /** Whole percent of the tokens that are Chinese, English and code; together 100. */
  readonly contentMix: { readonly [K in TextKind]: number };
  readonly sampleRatios: SampleRatios;
  readonly region: Region;
  readonly currency: Currency;
  /** OpenAI model → vendor → vendor model, or null to leave it unmoved. Overrides the catalogue's equivalences. */
  readonly mapping: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  readonly unknownValidityDays: number;
  /** Vendor slugs to estimate; null for all. */
  readonly vendors: readonly string[] | null;
}

export interface EstimateInput {
  readonly usage: readonly UsageCell[];
  readonly paid: readonly PaidItem[];
  /** The export's period; null takes first to last day of `usage`. */
  readonly period: Period | null;
  readonly assumptions: Assumptions;
}

export interface Baseline {
  readonly list: {
    readonly money: Money;
    /** True when something in the usage has no list price, so the money is a lower bound. */
    readonly atLeast: boolean;
    readonly unpriced: readonly Unpriced[];
  };
  /** Laid out over the horizon as the usage is; null without a cost export. */
  readonly paid: { readonly money: Money } | null;
  /** False where OpenAI blocks API traffic from the region on `startOn`. */
  readonly reachable: boolean;
}

export interface Unpriced {
  readonly model: string;
  readonly tokens: bigint;
  readonly reason: "unknown-model" | "no-price" | "service-tier";
}

/** How one OpenAI model is moved. */
export interface MappingRow {
  readonly openaiModel: string;
  /** Null: stays unmoved. */
  readonly vendorModel: string | null;
  /** Vendor tokens per OpenAI token, in millionths. */
  readonly ratio: { readonly low: bigint; readonly mid: bigint; readonly high: bigint } | null;
  readonly price: {
    readonly currency: Currency;
    readonly inputUncached: MicroPerMillion | null;
    readonly inputCached: MicroPerMillion | null;
    readonly output: MicroPerMillion | null;
  } | null;
}

/** Whether a grant can be spent as fast as the usage would. */
export interface GrantPace {
  /** Vendor tokens of the model used most in its scope, on the busiest day of its validity. */
  readonly busiestDay: bigint;
  /** Tokens a minute that day needs when it is spread evenly over its 24 hours, rounded up. */
  readonly neededPerMinute: bigint;
  /** Null when no limit is documented. */
  readonly limitPerMinute: bigint | null;
  /** Null when no limit is documented: then nobody can say. */
  readonly fits: boolean | null;
  /** Days the amount takes at least when all models used spend it at their limit; null without a limit or an amount of tokens. */
  readonly leastDays: number | null;
  /** Days of the horizon on which the grant is valid. */
  readonly validDays: number | null;
}

/** What became of one grant, expected band, in vendor tokens; credits in pico of the vendor's currency. */
export interface GrantOutcome {
  readonly slug: string;
  readonly unit: "tokens" | "pico";
  /** As the vendor puts it, for one period; null when no figure is documented. */
  readonly advertised: bigint | null;
  /** Given within the horizon: the amount times its days or months. Null in reports kept before it was counted. */
  readonly granted: bigint | null;
  /** The part of it that demand in its scope could take if it never expired. Null in reports kept before it was counted. */
  readonly inScope: bigint | null;
  /** The part that demand within scope and validity could reach at most: advertised, or less. */
  readonly usable: bigint;
  readonly used: bigint;
  /** Unused at the end of its validity, when that falls within the horizon. */
  readonly lapsed: bigint;
  /** Unused and still valid at the horizon. `used + lapsed + remaining = granted` for counted grants. */
  readonly remaining: bigint;
  readonly validFrom: Day;
  /** Null: not before the horizon ends, or no limit. */
  readonly validUntil: Day | null;
  readonly runsDryOn: Day | null;
  /** What its use costs once it is used up; null in reports kept before it was said. */
  readonly onExhausted: OnExhausted | null;
  /** List price of what it paid for, in the vendor's currency. */
  readonly worth: Money;
  /** Null for discounts, grants not counted, and in reports kept before it was looked at. */
  readonly pace: GrantPace | null;
}

/** Something the sources leave open that bears on this vendor's figure. */
export interface Unknown {
  readonly code:
    | "deadline"
    | "validity"
    | "scope"
    | "match-rule"
    | "percent-off"
    | "tokenizer"
    | "price-unseen-on-day"
    | "no-price"
    | "no-grant-figure"
    | "stacking";
  /** The offer, grant or model it concerns. */
  readonly about: string;
  /** The day that makes it so, where there is one: a price's sighting, a report. */
  readonly day: Day | null;
}

export interface DailySpend {
  readonly day: Day;
  /** Vendor tokens. */
  readonly tokens: bigint;
  /** Of them, paid for by grants. */
  readonly granted: bigint;
  /** In the vendor's currency. */
  readonly paid: Pico;
}

export interface VendorEstimate {
  readonly vendor: string;
  readonly currency: Currency;
  readonly mapping: readonly MappingRow[];
  /** Null when some of the moved usage has no price on the day and no grant pays for it. */
  readonly cost: Band<Money> | null;
  readonly costInDisplayCurrency: Band<Money> | null;
  /** List baseline of what is moved, less the cost, in the display currency. Negative: moving costs more. */
  readonly saving: Band<Money> | null;
  /** The same against what was paid; null without a cost export. */
  readonly savingAgainstPaid: Band<Money> | null;
  /** 30 days at the export's own pace, no growth, no one-off grants, in the vendor's currency. */
  readonly steadyStatePer30Days: Band<Money> | null;
  readonly grants: readonly GrantOutcome[];
  readonly firstPaidDay: Day | null;
  /** Parts of the usage that can be moved, in ten-thousandths. */
  readonly coverage: { readonly tokens: bigint; readonly money: bigint };
  readonly unknowns: readonly Unknown[];
  readonly onExhausted: OnExhausted;
  /** Expected band, one entry a day. */
  readonly daily: readonly DailySpend[];
}

/** What can flip the winner. */
export const FLIP_ASSUMPTIONS = [
  "startOn",
  "horizonDays",
  "growthBasisPoints",
  "chineseShare",
  "outputShare",
  "fx",
  "integrationCost",
] as const;

/** The value of one assumption at which first place changes hands. */
export interface Flip {
  readonly assumption: (typeof FLIP_ASSUMPTIONS)[number];
  readonly from: string;
  readonly to: string;
  /**
   * First value, moving away from the present one, with another winner; in the assumption's own unit:
   * a day, days, basis points, percent of Chinese text, percent of the text tokens that are output,
   * millionths of CNY per USD, hundredths of the display currency for connecting one vendor.
   */
  readonly at: number;
}

export interface EstimateReport {
  readonly engineVersion: string;
  readonly catalogRevision: string;
  readonly assumptions: Assumptions;
  readonly projected: {
    readonly from: Day;
    readonly to: Day;
    readonly days: number;
    /** OpenAI tokens over the horizon. */
    readonly tokens: bigint;
  };
  /** The one rate every conversion used. */
  readonly fx: FxRate;
  readonly baseline: Baseline;
  readonly vendors: readonly VendorEstimate[];
  /** Vendors that sell nothing any of the used models maps to. */
  readonly notEstimated: readonly string[];
  readonly ranking: {
    /** Vendors with a cost, largest saving first, over the horizon with grants (expected band). */
    readonly horizon: readonly string[];
    /** The same without one-off grants. */
    readonly steadyState: readonly string[];
  };
}
