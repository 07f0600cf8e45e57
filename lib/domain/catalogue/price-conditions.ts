import type { Day } from "@/lib/domain/units/day";
import type { Meter } from "@/lib/domain/units/meter";
import type { MicroPerMillion } from "@/lib/domain/units/money";

/** Prices by meter. A meter that is absent has no price of its own here: never zero. */
export type Rates = { readonly [M in Meter]?: MicroPerMillion };

/**
 * What a whole request costs once its prompt is longer than `abovePromptTokens`; a prompt of exactly
 * that many tokens still costs the cheaper price. Meters left out keep the base price.
 */
export interface PromptTier {
  readonly abovePromptTokens: bigint;
  readonly perMillion: Rates;
}

/** Rates that stand in for the base ones in some hours of the week. Meters left out keep the base price. */
export interface HourlyRates {
  /** 1 = Monday … 7 = Sunday, in the zone of `utcOffsetMinutes`. */
  readonly weekdays: readonly number[];
  /** First minute of the local day, 0 to 1439. */
  readonly fromMinute: number;
  /** The minute it ends at (exclusive), up to 1440. */
  readonly untilMinute: number;
  /** The zone as minutes ahead of UTC: 480 is UTC+8. */
  readonly utcOffsetMinutes: number;
  /** Local days, such as holidays, on which these hours do not hold. */
  readonly exceptDays: readonly Day[];
  readonly perMillion: Rates;
}

/** What a list price depends on besides the model. */
export interface PriceConditions {
  /** Ascending by `abovePromptTokens`. */
  readonly promptTiers: readonly PromptTier[];
  readonly hours: readonly HourlyRates[];
  /** The Batch API's price in thousandths of the standard one; null where none is documented. */
  readonly batchPermille: bigint | null;
  /** The same for flex, the slow tier. */
  readonly flexPermille: bigint | null;
  /** The same for priority, the fast tier. */
  readonly priorityPermille: bigint | null;
  /** The dear end of a documented range, whose cheap end is the base price; null where there is one price. */
  readonly upTo: Rates | null;
  /** Cache writes that live longer than the ordinary one: how long, and their price. */
  readonly cacheWrites: readonly {
    readonly seconds: number;
    readonly microPerMillion: MicroPerMillion;
  }[];
}

/** Of a price that is the same at all hours, at every length, in every tier that is documented. */
export const NO_CONDITIONS: PriceConditions = {
  promptTiers: [],
  hours: [],
  batchPermille: null,
  flexPermille: null,
  priorityPermille: null,
  upTo: null,
  cacheWrites: [],
};

export const PRICE_LISTS = ["native", "international"] as const;
/** Which of a vendor's public lists a price stands on: the one of its home market, or the one for abroad. */
export type PriceList = (typeof PRICE_LISTS)[number];
