import type { FxRate, OpenAiTokenizer, Region, TextKind } from "@/lib/domain/catalogue/catalogue";
import type { OnExhausted } from "@/lib/domain/catalogue/grant";
import type { Day } from "@/lib/domain/units/day";
import type { Currency, MicroPerMillion, Money, Pico } from "@/lib/domain/units/money";
import type { PaidItem, Period, UsageCell } from "@/lib/domain/usage/usage";
import type { Baseline } from "./baseline-report";
import type { Deadline } from "./deadline";
import type { FineTuningPart } from "./tuning-exit";

/** Cautious is the dearest reading of what is unknown, hopeful the cheapest. */
export const BANDS = ["cautious", "expected", "hopeful"] as const;
export type BandName = (typeof BANDS)[number];
export type Band<T> = { readonly [B in BandName]: T };

/**
 * Vendor tokenizer → OpenAI tokenizer → vendor tokens per OpenAI token in the user's own sample, in
 * millionths: in every band instead of the catalogue's ratios and the mix.
 */
export type SampleRatios = Readonly<Record<string, { readonly [T in OpenAiTokenizer]?: bigint }>>;

export const MAPPING_POLICIES = ["like-for-like", "cheapest", "cheapest-any"] as const;
/**
 * Which of a vendor's models stands in where the user chose none: the catalogue's equivalence; the
 * vendor's cheapest of the same tier or above; the cheapest of any tier. Free models count.
 */
export type MappingPolicy = (typeof MAPPING_POLICIES)[number];

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
  readonly mappingPolicy: MappingPolicy;
  /** OpenAI model, by snapshot or by the export's name → vendor → vendor model, or null to leave it unmoved. Stands before the policy. */
  readonly mapping: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  readonly unknownValidityDays: number;
  /** What one training of a fine-tuned model takes; null: what the export counts. */
  readonly trainingTokens: bigint | null;
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

/** How both models of a row did on one edition of a benchmark. Evidence, never a verdict. */
export interface ScorePair {
  readonly benchmark: string;
  readonly version: string;
  /** Exact decimals, as published. */
  readonly openai: string;
  readonly vendor: string;
}

/** How one OpenAI model is moved. */
export interface MappingRow {
  readonly openaiModel: string;
  /** Names the export uses for it. */
  readonly names: readonly string[];
  /** On the first day. Null: stays unmoved. */
  readonly vendorModel: string | null;
  /** Other models later in the horizon, as those before are retired; null: unmoved from then on. */
  readonly changes: readonly { readonly on: Day; readonly vendorModel: string | null }[];
  /** Benchmarks both models have a score on, the newest first; empty when there is none. */
  readonly scores: readonly ScorePair[];
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
  /** Null when no limit on tokens is documented. */
  readonly limitPerMinute: bigint | null;
  /** Requests of the model called most, on the busiest day, and the most a day; null when no limit on requests is documented. */
  readonly requests: { readonly busiestDay: bigint; readonly limitPerDay: bigint } | null;
  /** Whether it is within every documented limit; null when none is documented: then nobody can say. */
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
  /** As the vendor puts it, for one period or one pack; null when no figure is documented. */
  readonly advertised: bigint | null;
  /** True: `advertised` is the most one gets, and only the hopeful band counts it. */
  readonly upTo: boolean;
  /** Given within the horizon: the amount times its days or months. Null where nothing is counted out, as for a free model or a discount, and in reports kept before it was counted. */
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
  /** Packs bought: how many, the price of one (null when not documented), and what all cost. Null for what is given. */
  readonly packs: {
    readonly count: bigint;
    readonly each: Money | null;
    readonly paid: Money;
  } | null;
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
    | "up-to"
    | "stacking"
    | "price-hours"
    | "price-range"
    | "prompt-length"
    | "batch-price"
    | "fx-old";
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

/** How sure a figure is; the rules are in docs/estimate.md. */
export const CONFIDENCES = ["firm", "fair", "weak"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Money in each band; null in a band that has no figure, and as a whole when none has. */
export type MoneyBand = Band<Money | null> | null;

export interface VendorEstimate {
  readonly vendor: string;
  readonly currency: Currency;
  readonly mapping: readonly MappingRow[];
  /** Of all that is moved. A band is null when something in it has no price and no grant pays for it. */
  readonly cost: MoneyBand;
  readonly costInDisplayCurrency: MoneyBand;
  /**
   * What the moved tokens with a price on both sides cost at OpenAI, less what they cost here, in the
   * display currency. Negative: moving costs more.
   */
  readonly saving: MoneyBand;
  /** The same against what was paid; null without a cost export. */
  readonly savingAgainstPaid: MoneyBand;
  /** 30 days at the export's own pace, no growth, no one-off grants, as things stand on the last day, in the vendor's currency. */
  readonly steadyStatePer30Days: MoneyBand;
  readonly grants: readonly GrantOutcome[];
  readonly firstPaidDay: Day | null;
  /** Parts of the usage that can be moved, in ten-thousandths. */
  readonly coverage: { readonly tokens: bigint; readonly money: bigint };
  /** Null in reports kept before it was judged. */
  readonly confidence: Confidence | null;
  /** Last day on which nothing under the figure is too old; null when nothing ages, and in reports kept before it was said. */
  readonly holdsUntil: Day | null;
  readonly unknowns: readonly Unknown[];
  readonly onExhausted: OnExhausted;
  /** Expected band, one entry a day. */
  readonly daily: readonly DailySpend[];
}

export interface EstimateReport {
  readonly engineVersion: string;
  readonly catalogRevision: string;
  readonly assumptions: Assumptions;
  readonly projected: {
    readonly from: Day;
    readonly to: Day;
    readonly days: number;
    /** Over the horizon, as who was used counts them. */
    readonly tokens: bigint;
  };
  /** The one rate every conversion used. */
  readonly fx: FxRate;
  readonly baseline: Baseline;
  /** In order of day. */
  readonly deadlines: readonly Deadline[];
  /** Null when the usage has no fine-tuned model. */
  readonly fineTuning: FineTuningPart | null;
  readonly vendors: readonly VendorEstimate[];
  /** Vendors that sell nothing any of the used models maps to. */
  readonly notEstimated: readonly string[];
  readonly ranking: {
    /** Vendors with a cost, best first, over the horizon with grants (expected band): by saving, or by cost where OpenAI cannot be reached. */
    readonly horizon: readonly string[];
    /** The same without one-off grants. */
    readonly steadyState: readonly string[];
  };
}
