import type { TAKES_OPENAI_ROWS, WEIGHTS_OUT } from "@/lib/domain/catalogue/tuning-kinds";
import type { Bilingual } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Money } from "@/lib/domain/units/money";

// What an estimate says of fine-tuned models.

/** What something costs at a host, in the display currency: the cheapest and the dearest of its rates. */
export interface TuningCost {
  readonly low: Money;
  readonly high: Money;
  /** What the rates are for, as the host names it: the cheapest's and the dearest's. */
  readonly of: string;
  readonly dearest: string;
}

/** Something about fine-tuning that a host gives. Beside every saving: no source documents its limits. */
export interface TuningExitPerk {
  readonly slug: string;
  readonly name: Bilingual;
  readonly reportedOn: Day;
  /** Whether somebody reported it in the 90 days before `asOf`. */
  readonly current: boolean;
  /** The most it can spare: the dearest training; null where that is not known. */
  readonly sparesAtMost: Money | null;
}

/** A host to train on again. What is null is not documented. */
export interface TuningExit {
  readonly slug: string;
  readonly vendor: string | null;
  readonly name: Bilingual;
  readonly models: readonly string[];
  readonly openaiRows: (typeof TAKES_OPENAI_ROWS)[number] | null;
  readonly weightsOut: (typeof WEIGHTS_OUT)[number] | null;
  /** First day without new jobs, where one is announced. */
  readonly closesOn: Day | null;
  /** Null too when no training tokens are known. */
  readonly training: TuningCost | null;
  /** The fine-tuned models' tokens over the horizon, as OpenAI counts them. */
  readonly serving: TuningCost | null;
  /** One model kept ready over the horizon, all hours. */
  readonly hosting: TuningCost | null;
  readonly perks: readonly TuningExitPerk[];
}

/** A fine-tuned model of the usage. */
export interface TunedModel {
  readonly openaiModel: string;
  /** Last day on which it answers; null when none is announced. */
  readonly lastDay: Day | null;
}

/** What becomes of the fine-tuned models in the usage. */
export interface FineTuningPart {
  readonly models: readonly TunedModel[];
  /** Last safe day to start a job at OpenAI; null when none is announced. */
  readonly lastJobDay: Day | null;
  /** What one training takes; null when the export counts none and none were assumed. */
  readonly trainingTokens: bigint | null;
  readonly trainingFrom: "export" | "assumption" | null;
  /** Their tokens over the horizon. */
  readonly input: bigint;
  readonly output: bigint;
  /** Those that take OpenAI's rows first, then the cheapest training, then by slug. */
  readonly exits: readonly TuningExit[];
}
