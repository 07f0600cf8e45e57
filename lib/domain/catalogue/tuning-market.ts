import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import type { Currency } from "@/lib/domain/units/money";
import type { TAKES_OPENAI_ROWS, TuningState, TuningUnit, WEIGHTS_OUT } from "./tuning-kinds";

// What an estimate reads of the catalogue's fine-tuning.

type Name = Readonly<Record<Locale, string>>;

/** What a host charges for training or for keeping a tuned model ready. */
export interface MarketRate {
  readonly of: string;
  readonly unit: TuningUnit;
  readonly currency: Currency;
  /** Millionths of the currency for one unit. */
  readonly amount: bigint;
  /** The dear end of a range; null where one figure is given. */
  readonly upTo: bigint | null;
  readonly seenOn: Day | null;
}

/** What tokens cost at a tuned model, in millionths of the currency per million. */
export interface MarketTunedPrice {
  readonly of: string;
  readonly currency: Currency;
  readonly input: bigint;
  readonly output: bigint | null;
}

/** A host that trains models, without what is said of it. */
export interface MarketHost {
  readonly slug: string;
  readonly vendor: string | null;
  readonly name: Name;
  readonly state: TuningState;
  readonly closesOn: Day | null;
  readonly seenUntil: Day | null;
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
  readonly name: Name;
  readonly reportedOn: Day | null;
}

export interface TuningMarket {
  readonly hosts: readonly MarketHost[];
  readonly perks: readonly MarketPerk[];
}
