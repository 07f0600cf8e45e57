import type { Day } from "@/lib/domain/units/day";
import type { Currency } from "@/lib/domain/units/money";
import type { Bilingual } from "./offer";
import { type CitedSource, isSaidBy, type Said } from "./said";
import type { TAKES_OPENAI_ROWS, TuningState, TuningUnit, WEIGHTS_OUT } from "./tuning-kinds";

export const TUNING_METHODS = [
  "sft-lora",
  "sft-full",
  "preference",
  "reinforcement",
  "pretraining",
  "distillation",
] as const;
export type TuningMethod = (typeof TUNING_METHODS)[number];

/** What a host charges for training or for keeping a tuned model ready. */
export interface TuningRate {
  /** A model, a family or a size, as the source names it. */
  readonly of: string;
  readonly unit: TuningUnit;
  readonly currency: Currency;
  /** Millionths of the currency for one unit. */
  readonly amount: bigint;
  /** The dear end where the source gives a range; null where it gives one figure. */
  readonly upTo: bigint | null;
  /** The newest day it was seen; null when the source gives none. */
  readonly seenOn: Day | null;
  readonly note: Bilingual | null;
  readonly confidence: "high" | "medium" | "low";
  readonly sources: readonly string[];
}

/** What tokens cost at a tuned model, in millionths of the currency per million. */
export interface TunedPrice {
  readonly of: string;
  readonly currency: Currency;
  readonly input: bigint;
  /** Null when no source gives it. */
  readonly output: bigint | null;
  readonly note: Bilingual | null;
  readonly confidence: "high" | "medium" | "low";
  readonly sources: readonly string[];
}

/** Who trains a model on a customer's rows. What is null is not documented. */
export interface TuningHost {
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
  readonly methods: readonly TuningMethod[];
  readonly openaiRows: (typeof TAKES_OPENAI_ROWS)[number] | null;
  readonly weightsOut: (typeof WEIGHTS_OUT)[number] | null;
  readonly training: readonly TuningRate[];
  readonly serving: readonly TunedPrice[];
  readonly hosting: readonly TuningRate[];
  readonly confidence: "high" | "medium" | "low";
  /** About `state`, `models`, `methods`, `rows`, `weights`, `training`, `serving`, `hosting`, `limits`, `risk`, `mid-2024`. */
  readonly statements: readonly Said[];
}

/** Something about fine-tuning that was given away. */
export interface TuningPerk {
  readonly slug: string;
  readonly vendor: string | null;
  readonly name: Bilingual;
  /** The offer or programme it is part of. */
  readonly offer: string | null;
  readonly reportedOn: Day | null;
  readonly confidence: "high" | "medium" | "low";
  readonly statements: readonly Said[];
}

/** A dated step of an end of fine-tuning. */
export interface TuningStep {
  readonly slug: string;
  readonly host: string;
  readonly on: Day;
  /** Last day before it on which the old still works, where it is not the day before. */
  readonly lastSafeDay: Day | null;
  readonly confidence: "high" | "medium" | "low";
  readonly statements: readonly Said[];
}

/** What OpenAI charges for training and using one model, in millionths of a dollar. */
export interface OpenAiTuning {
  readonly model: string;
  /** Per million training tokens; per hour of training where `perHour`. */
  readonly training: bigint | null;
  readonly perHour: boolean;
  /** Tokens of a tuned model, per million. */
  readonly input: bigint | null;
  readonly cached: bigint | null;
  readonly output: bigint | null;
  readonly seenFrom: Day | null;
  /** First day without new jobs, at the latest. */
  readonly closesOn: Day | null;
  readonly note: Bilingual | null;
  readonly confidence: "high" | "medium" | "low";
  readonly sources: readonly string[];
}

export const TUNING_ADVICE = ["lost", "way-out", "terms"] as const;

/** What goes with a tuned model, a way on, or a rule on training with a model's answers. */
export interface TuningAdvice {
  readonly slug: string;
  readonly kind: (typeof TUNING_ADVICE)[number];
  readonly title: Bilingual;
  readonly statements: readonly Said[];
}

/** All the catalogue holds on fine-tuning. */
export interface FineTuning {
  readonly hosts: readonly TuningHost[];
  readonly perks: readonly TuningPerk[];
  /** By day. */
  readonly steps: readonly TuningStep[];
  readonly openai: readonly OpenAiTuning[];
  readonly advice: readonly TuningAdvice[];
}

/** What had been said by the day that the sources are marked for. */
export function tuningKnownBy<T extends FineTuning>(
  { hosts, perks, steps, openai, advice }: T,
  cited: ReadonlyMap<string, CitedSource>,
): FineTuning {
  const isKnown = (record: unknown) => isSaidBy(record, cited);
  return {
    hosts: hosts.filter(isKnown),
    perks: perks.filter(isKnown),
    steps: steps.filter(isKnown),
    openai: openai.filter(isKnown),
    advice: advice.filter(isKnown),
  };
}
