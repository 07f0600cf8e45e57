import type { ExportKind } from "@/lib/ingest/rows/export-reader";
import { responseLog } from "./response-log";

const INPUT = ["input_tokens", "prompt_tokens", "tokens_in", "inputtokens", "prompttokens"];
const OUTPUT = [
  "output_tokens",
  "completion_tokens",
  "tokens_out",
  "outputtokens",
  "completiontokens",
];
const MODEL = ["model", "model_name", "model_id", "modelname", "modelid"];
const TIME = [
  "timestamp",
  "timestamp_utc",
  "timestamputc",
  "created_at",
  "createdat",
  "created",
  "datetime",
  "ts",
  "time",
];

/** Names that a call has in logs that programs keep by themselves, and the column of an answer that each fills. */
export const CALL_COLUMNS: ReadonlyMap<string, string> = new Map([
  ...INPUT.map(
    (name) => [name, name.startsWith("prompt") ? "prompt_tokens" : "input_tokens"] as const,
  ),
  ...OUTPUT.map(
    (name) =>
      [name, name.startsWith("completion") ? "completion_tokens" : "output_tokens"] as const,
  ),
  ...MODEL.map((name) => [name, "model"] as const),
  ...TIME.map((name) => [name, name.startsWith("created") ? "created_at" : "timestamp"] as const),
  ...["id", "response_id", "request_id", "generation_id", "responseid", "requestid"].map(
    (name) => [name, "id"] as const,
  ),
  ...["total_tokens", "totaltokens"].map((name) => [name, "total"] as const),
  ...[
    "cached_tokens",
    "cached_input_tokens",
    "input_cached_tokens",
    "cachedtokens",
    "cachedinputtokens",
  ].map((name) => [name, "cached"] as const),
  ...["cache_read_tokens", "cache_read_input_tokens", "cachereadtokens"].map(
    (name) => [name, "cache_read"] as const,
  ),
  ...[
    "cache_creation_tokens",
    "cache_creation_input_tokens",
    "cache_write_tokens",
    "cachecreationtokens",
  ].map((name) => [name, "cache_created"] as const),
  ...["reasoning_tokens", "reasoningtokens"].map((name) => [name, "reasoning"] as const),
  ["service_tier", "service_tier"],
  ...["cost", "cost_usd", "total_cost", "price", "spend", "costusd", "totalcost"].map(
    (name) => [name, "cost"] as const,
  ),
]);

/** A row with one of these sums up several calls. */
const OF_SEVERAL = [
  "requests",
  "num_requests",
  "n_requests",
  "api_requests",
  "request_count",
  "num_model_requests",
  "total_requests",
  "calls",
  "num_calls",
  "count",
  "sessions",
];

/** True for what has the model, the input and the output of one call beside each other. */
export function isFlatCall(has: (name: string) => boolean): boolean {
  return [MODEL, INPUT, OUTPUT].every((names) => names.some(has)) && !OF_SEVERAL.some(has);
}

/** A table with a row for each call, under the names that most programs use. Others can be mapped by hand. */
export const callLogCsv: ExportKind = {
  ...responseLog,
  format: "call-log-csv",
  comesAs: "table",
  columns: [...CALL_COLUMNS.keys()],
  detail: { usage: 99, paid: null },
  recognise: (header) =>
    isFlatCall((name) => header.has(name)) && TIME.some((name) => header.has(name)),
  open(header, note) {
    // Answers of a table are named by their id and time: the fast path of tables names none.
    const { fast: _, ...reader } = responseLog.open(header.renamed(CALL_COLUMNS), note);
    return reader;
  },
};
