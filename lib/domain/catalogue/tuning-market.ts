import type { Bilingual } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Currency } from "@/lib/domain/units/money";
import type { TAKES_OPENAI_ROWS, TuningState, TuningUnit, WEIGHTS_OUT } from "./tuning-kinds";

// What an estimate reads of the catalogue's fine-tuning.

/** What a host charges for training or for keeping a tuned model ready. */
export interface MarketRate {
  /** A model, a family or a size, as the source names it. */
  readonly of: string;
  readonly unit: TuningUnit;
  readonly currency: Currency;
  /** Millionths of the currency for one unit. */
  readonly amount: bigint;
  /** The dear end of a range; null where one figure is given. */
  readonly upTo: bigint | null;
  /** The newest day it was seen; null when the source gives none. */
  readonly seenOn: Day | null;
}

/** What tokens cost at a tuned model, in millionths of the currency per million. */
export interface MarketTunedPrice {
  readonly of: string;
  readonly currency: Currency;
  readonly input: bigint;
  /** Null when no source gives it. */
  readonly output: bigint | null;
}

/** A host that trains models, without what is said of it. */
export interface MarketHost {
  readonly slug: string;
  /** The vendor's slug, where it is one of the catalogue's. */
  readonly vendor: string | null;
  readonly name: Bilingual;
  readonly state: TuningState;
  /** First day on which no new job is taken. */
  readonly closesOn: Day | null;
  /** The newest day on which a source shows its state. */
  readonly seenUntil: Day | null;
  /** What can be tuned, as the host names it; empty when not documented. */
  readonly models: readonly string[];
  readonly openaiRows: (typeof TAKES_OPENAI_ROWS)[number] | null;
  readonly weightsOut: (typeof WEIGHTS_OUT)[number] | null;
  readonly training: readonly MarketRate[];
  readonly serving: readonly MarketTunedPrice[];
  readonly hosting: readonly MarketRate[];
}

export interface MarketPerk {
  readonly slug: string;
  readonly vendor: string | null;
  readonly name: Bilingual;
  readonly reportedOn: Day | null;
}

export interface TuningMarket {
  readonly hosts: readonly MarketHost[];
  readonly perks: readonly MarketPerk[];
}
