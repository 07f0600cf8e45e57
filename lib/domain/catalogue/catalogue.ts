import type { Day } from "@/lib/domain/units/day";
import type { Currency } from "@/lib/domain/units/money";
import type { Grant } from "./grant";
import type { PriceConditions, PriceList, Rates } from "./price-conditions";
import type { Retirement } from "./retirement";
import type { Score } from "./score";
import type { TuningMarket } from "./tuning-market";
import type { VendorPage } from "./vendor-page";

// What an estimate needs to know of the catalogue: no prose, no sources. See offer.ts for those.

export const OPENAI_TOKENIZERS = ["cl100k_base", "o200k_base", "p50k_base"] as const;
export type OpenAiTokenizer = (typeof OPENAI_TOKENIZERS)[number];

export const MODEL_TIERS = [
  "flagship",
  "balanced",
  "economy",
  "embedding",
  "image",
  "audio",
  "legacy",
] as const;
export type ModelTier = (typeof MODEL_TIERS)[number];

/** An OpenAI model as exports name it, by snapshot. */
export interface OpenAiModel {
  readonly id: string;
  readonly tier: ModelTier;
  /** Null for models that do not read text tokens. */
  readonly tokenizer: OpenAiTokenizer | null;
  /** The vendor's model that it is where usage of another vendor's API stands beside OpenAI's. */
  readonly provided?: { readonly vendor: string; readonly model: string } & Pick<
    VendorModel,
    "tokenizer"
  >;
}

/** The snapshot an undated name meant. `from` and `until` (exclusive) are null where that end is open. */
export interface ModelAlias {
  readonly alias: string;
  readonly model: string;
  readonly from: Day | null;
  readonly until: Day | null;
}

/** A model a vendor sells. */
export interface VendorModel {
  readonly vendor: string;
  readonly id: string;
  readonly tier: ModelTier;
  /** The vocabulary it counts with, as named in the token ratios; null when it is not public. */
  readonly tokenizer: string | null;
}

/** How long a price is taken to hold on either side of a day it was seen, when no start or end is known. */
export const SIGHTING_REACH_DAYS = 180;

/** A list price of one model. Rows of one model and list do not overlap where their dates are known. */
export interface Price {
  readonly vendor: string;
  readonly model: string;
  /** One currency a list. */
  readonly list: PriceList;
  readonly currency: Currency;
  readonly perMillion: Rates;
  readonly conditions: PriceConditions;
  /** The day it was announced: a price to come counts from `effectiveFrom` only for who asks after this. */
  readonly announcedOn: Day | null;
  /** First day it held, when a source says so. */
  readonly effectiveFrom: Day | null;
  /** First day it no longer held (exclusive), when a source says so. */
  readonly effectiveUntil: Day | null;
  readonly seenFrom: Day | null;
  readonly seenUntil: Day | null;
  /** The newest day somebody looked and found it so; its age counts from the later of this and `seenUntil`. */
  readonly readOn: Day | null;
}

/** First and last day an offer can be claimed, and the days it is known to have been reported. */
export interface ClaimWindow {
  readonly from: Day | null;
  /** Last day (inclusive). */
  readonly until: Day | null;
  readonly reportedFrom: Day | null;
  readonly reportedUntil: Day | null;
  /** Last day at the latest, where the vendor ended it or its platform closed; null when neither is known. */
  readonly closedOn?: Day | null | undefined;
}

/** An offer, as far as arithmetic goes. */
export interface EstimateOffer {
  readonly slug: string;
  readonly vendor: string;
  readonly window: ClaimWindow;
  readonly grants: readonly Grant[];
}

/**
 * OpenAI model → the vendor's nearest, as the catalogue judges it of a stretch of days: the nearest
 * of 2024 is no longer sold today. `from` and `until` (exclusive) are null where that end is open.
 */
export interface Equivalence {
  readonly openaiModel: string;
  readonly vendor: string;
  readonly vendorModel: string;
  readonly from: Day | null;
  readonly until: Day | null;
}

/** Whether a stretch of days, its end exclusive, holds `day`. */
export function isWithin(
  { from, until }: { readonly from: Day | null; readonly until: Day | null },
  day: Day,
): boolean {
  return (from === null || from <= day) && (until === null || day < until);
}

export const TEXT_KINDS = ["zh", "en", "code"] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** Vendor tokens per OpenAI token, in ten-thousandths. */
export interface TokenRatio {
  readonly openai: OpenAiTokenizer;
  /** The vendor's vocabulary; null is the range over all measured ones, for vendors whose own is not public. */
  readonly vendor: string | null;
  readonly text: TextKind;
  readonly low: bigint;
  readonly mid: bigint;
  readonly high: bigint;
}

/** CNY for one USD on a day, in millionths. */
export interface FxRate {
  readonly day: Day;
  readonly cnyPerUsdMicro: bigint;
  /** Who published it; null in reports kept before it was said. */
  readonly source: string | null;
}

export interface EstimateVendor {
  readonly slug: string;
  readonly name: { readonly en: string; readonly zh: string };
  /** Regions it can be reached from, of `CN`, `HK`, `other`; null when not documented. */
  readonly regions: readonly Region[] | null;
  /** Whether one of its offers names an OpenAI-compatible endpoint; null when none says either way. */
  readonly openaiCompatible: boolean | null;
}

export const REGIONS = ["CN", "HK", "other"] as const;
export type Region = (typeof REGIONS)[number];

/** Where a reader goes to take an offer or to open an account. No figure depends on it. */
export interface ClaimAddresses {
  /** Offer → the page it is claimed on, where it has one of its own. */
  readonly offers: Readonly<Record<string, string>>;
  /** Vendor → its console, else its site, else its documentation. */
  readonly vendors: Readonly<Record<string, VendorPage>>;
}

/** Everything {@link estimate} reads. The same object in the browser, behind the API and in tests. */
export interface EstimateCatalogue {
  /** Digest of all published data. */
  readonly revision: string;
  readonly vendors: readonly EstimateVendor[];
  readonly openaiModels: readonly OpenAiModel[];
  readonly aliases: readonly ModelAlias[];
  readonly vendorModels: readonly VendorModel[];
  readonly prices: readonly Price[];
  readonly offers: readonly EstimateOffer[];
  readonly equivalences: readonly Equivalence[];
  readonly tokenRatios: readonly TokenRatio[];
  readonly fx: readonly FxRate[];
  /** Of OpenAI, Azure and the vendors. */
  readonly retirements: readonly Retirement[];
  readonly scores: readonly Score[];
  /** Left out where nothing is known of fine-tuning. */
  readonly tuning?: TuningMarket | undefined;
  /** Left out where nobody is led anywhere. */
  readonly addresses?: ClaimAddresses | undefined;
}
