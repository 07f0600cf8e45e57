import type { Bilingual } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import { type CitedSource, isSaidBy, type Said } from "./said";
import type { MarketHost, MarketPerk, MarketRate, MarketTunedPrice } from "./tuning-market";

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
export interface TuningRate extends MarketRate {
  readonly note: Bilingual | null;
  readonly confidence: "high" | "medium" | "low";
  readonly sources: readonly string[];
}

/** What tokens cost at a tuned model, in millionths of the currency per million. */
export interface TunedPrice extends MarketTunedPrice {
  readonly note: Bilingual | null;
  readonly confidence: "high" | "medium" | "low";
  readonly sources: readonly string[];
}

/** Who trains a model on a customer's rows. What is null is not documented. */
export interface TuningHost extends MarketHost {
  readonly methods: readonly TuningMethod[];
  readonly training: readonly TuningRate[];
  readonly serving: readonly TunedPrice[];
  readonly hosting: readonly TuningRate[];
  readonly confidence: "high" | "medium" | "low";
  /** About `state`, `models`, `methods`, `rows`, `weights`, `training`, `serving`, `hosting`, `limits`, `risk`, `mid-2024`. */
  readonly statements: readonly Said[];
}

/** Something about fine-tuning that was given away. */
export interface TuningPerk extends MarketPerk {
  /** The offer or programme it is part of. */
  readonly offer: string | null;
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
