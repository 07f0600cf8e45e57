export const TUNING_STATES = ["open", "closing", "ended", "none", "unknown"] as const;
/** Whether a host takes new jobs. `closing`: until an announced day. `none`: it never did. `unknown`: nobody said lately. */
export type TuningState = (typeof TUNING_STATES)[number];

/** Whether rows written for OpenAI's supervised fine-tuning are taken: as they are, with exceptions, or not. */
export const TAKES_OPENAI_ROWS = ["yes", "partly", "no"] as const;
export const WEIGHTS_OUT = ["yes", "no"] as const;

export const TUNING_UNITS = [
  "million-tokens",
  "training-hour",
  "gpu-hour",
  "hour",
  "unit-day",
  "gb-month",
] as const;
/** What a rate is charged for; `unit-day` is one of the host's own compute units for a day. */
export type TuningUnit = (typeof TUNING_UNITS)[number];
