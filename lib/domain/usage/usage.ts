import type { Day } from "@/lib/domain/units/day";
import type { Meters } from "@/lib/domain/units/meter";
import type { Billed } from "@/lib/domain/units/money";

/**
 * Prompt lengths, in tokens, at which requests are told apart: the thresholds at which some price
 * changes. A prompt of exactly that many is still below the edge.
 */
export const PROMPT_EDGES = [
  32_000, 32_768, 100_000, 128_000, 131_072, 200_000, 256_000, 262_144, 272_000, 512_000,
] as const;

/** The part of a cell in requests whose prompt is longer than `longerThan` tokens and not longer than the next edge. */
export interface PromptPart {
  readonly longerThan: (typeof PROMPT_EDGES)[number];
  readonly requests: bigint;
  readonly meters: Meters;
}

/** The part of a cell that was used in one hour of its UTC day, from 0 to 23. */
export interface HourPart {
  readonly hour: number;
  readonly meters: Meters;
}

/** What one OpenAI model was used for on one UTC day, at one service tier, batched or not. */
export interface UsageCell {
  readonly day: Day;
  /** OpenAI's model id as the export gives it, trimmed. Empty when the export was not grouped by model. */
  readonly model: string;
  /** True for the Batch API, billed at half. */
  readonly batch: boolean;
  /** `default`, `incentivized-tier` (free for data sharing), `flex`, `priority`, …; "default" when the export has none. */
  readonly tier: string;
  readonly requests: bigint;
  /** `inputUncached + inputCached + cacheWrite` is all input: nothing is counted in two meters. */
  readonly meters: Meters;
  /**
   * Parts in requests with long prompts, shortest first; what is in none of them had prompts of at
   * most the first edge. Absent: the source does not tell its requests apart.
   */
  readonly prompts?: readonly PromptPart[];
  /** How the meters fall into hours, by hour; the parts add up to them. Absent: the source does not tell. */
  readonly hours?: readonly HourPart[];
  /** A vendor's slug where the usage is not of OpenAI's API. */
  readonly provider?: string;
}

/** Money billed on one UTC day for one line item. */
export interface PaidItem {
  readonly day: Day;
  /** The bill's own words (`gpt-4o-2024-08-06, input`; `GPT-4 Turbo`); empty when the export was not grouped by line item. */
  readonly item: string;
  readonly amount: Billed;
  readonly currency: "USD";
}

/** First and last UTC day an export covers, empty days included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** Something a person should know about a file they gave us, with the line it concerns (1-based; 0 for the whole file). */
export interface UsageIssue {
  readonly line: number;
  /** Stable, for programs: `row_too_short`, `not_grouped_by_model`, … Listed in docs/formats.md. */
  readonly code: string;
  /** Whether the file can still be used: an `error` ends it, a `row` was left out, a `note` explains. */
  readonly level: "error" | "row" | "note";
  /** Plain English; the site words it in the reader's language from `code` and `values`. */
  readonly message: string;
  /** What the message names: a column, a value (clipped to 80 characters), a count. Never an identifying cell. */
  readonly values?: Readonly<Record<string, string>>;
}

export interface RowCounts {
  readonly read: number;
  /** Rows whose usage or money is in the result. */
  readonly counted: number;
  /** Days, hours or minutes without use: rows with nothing but their times. */
  readonly empty: number;
  /** Rows left out, each with an issue. `read = counted + empty + rejected`. */
  readonly rejected: number;
}

/** The kinds of file the reader knows. Letters are those of docs/formats.md. */
export const EXPORT_FORMATS = [
  "activity-legacy-csv", // A1
  "activity-legacy-json", // A2
  "cost-legacy-csv", // B1
  "cost-legacy-json", // B2
  "cost-csv", // C
  "completions-csv", // D
  "other-usage-csv", // E
  "empty-csv", // F
  "usage-api-json", // G and H
  "usage-legacy-json", // I
  "billing-legacy-json", // J
  "responses-jsonl", // K
  "call-log-csv", // K
  "codex-log", // K
  "ccusage-json", // K
  "openrouter-csv", // L
  "openrouter-daily-csv", // L
  "openrouter-daily-json", // L
  "one-api-log", // M
  "one-api-csv", // M
  "litellm-log", // N
  "litellm-csv", // N
  "helicone-log", // O
  "langfuse-log", // P
  "azure-cost-csv", // Q
  "anthropic-csv", // R
  "deepseek-csv", // S
  "aliyun-bill-csv", // T
  "focus-csv", // U
  "mapped-csv", // a table whose columns a person named
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Everything kept of one export. Identifying columns never get this far. */
export interface UsageReading {
  /** Null when the content was not recognised; then `issues` says why and what to do. */
  readonly format: ExportFormat | null;
  readonly period: Period | null;
  /** False when the file was cut, corrupt, cancelled or over a limit: its figures are then not the whole. */
  readonly complete: boolean;
  readonly bytes: number;
  readonly rows: RowCounts;
  /** By day, then model, batch, tier; one entry each. */
  readonly usage: readonly UsageCell[];
  /** By day, then item; one entry each. */
  readonly paid: readonly PaidItem[];
  readonly issues: readonly UsageIssue[];
}
