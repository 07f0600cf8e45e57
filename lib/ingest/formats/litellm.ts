import type { ExportKind } from "@/lib/ingest/rows/export-reader";
import { openTimestamp } from "@/lib/ingest/rows/timestamp";
import { openGatewayCell } from "./gateway";

const LOG = {
  model: "model",
  input: "prompt_tokens",
  output: "completion_tokens",
  cached: "cache_read_input_tokens",
  written: "cache_creation_input_tokens",
  total: "total_tokens",
  nested: "metadata",
  requests: "api_requests",
  cost: "spend",
};
const LOG_TIMES = ["starttime", "date"];
/** No counts: those of a day that is not over grow from one export to the next. */
const LOG_DIMENSIONS = [
  "request_id",
  "model",
  "model_group",
  "custom_llm_provider",
  "api_key",
  "user_id",
  "team_id",
];

/** LiteLLM's tables, by request or by day. Answers out of its own cache never reached OpenAI, and failed calls used nothing. */
export const litellmLog: ExportKind = {
  format: "litellm-log",
  comesAs: "both",
  columns: [...LOG_TIMES, "request_id", "cache_hit", "status", ...Object.values(LOG)],
  required: ["prompt_tokens"],
  detail: { usage: 90, paid: null },
  settles: false,
  saysEmptyDays: false,
  overrules: "all-days-if-any-use",
  recognise: (header) =>
    header.has("request_id", "call_type", "spend", "starttime") ||
    header.has("model_group", "custom_llm_provider", "spend"),
  open(header, note) {
    const readCell = openGatewayCell(header, LOG, note);
    const [cacheHit, status] = [header.column("cache_hit"), header.column("status")];
    return {
      dimensions: LOG_DIMENSIONS.map((name) => header.column(name)),
      timeColumns: LOG_TIMES.map((name) => header.column(name)).filter((at) => at >= 0),
      names: (row, { start }) => ({ name: row.nameById(header.column("request_id"), start) }),
      times: openTimestamp(header, LOG_TIMES),
      figures(row, { day }) {
        const isOwn = row.text(cacheHit).toLowerCase() === "true";
        const hasFailed = row.text(status).toLowerCase() === "failure";
        if (isOwn) note("gateway_cache");
        else if (hasFailed) note("not_use");
        return { usage: isOwn || hasFailed ? null : readCell(row, day), paid: null };
      },
    };
  },
};

const DAILY = {
  model: "model",
  input: "prompt tokens",
  output: "completion tokens",
  requests: "requests",
  cost: "spend ($)",
};

/** The CSV of LiteLLM's usage page. With models it has no split into input and output, so only requests count. */
export const litellmCsv: ExportKind = {
  format: "litellm-csv",
  comesAs: "both",
  columns: ["date", "total tokens", ...Object.values(DAILY)],
  required: ["date"],
  detail: { usage: 30, paid: null },
  settles: false,
  saysEmptyDays: false,
  overrules: "all-days-if-any-use",
  recognise: (header) => header.has("spend ($)", "total tokens"),
  open(header, note) {
    const readCell = openGatewayCell(header, DAILY, note);
    const total = header.column("total tokens");
    const [input, output] = [header.column("prompt tokens"), header.column("completion tokens")];
    return {
      dimensions: ["team id", "tag", "model"].map((name) => header.column(name)),
      timeColumns: [header.column("date")],
      times: openTimestamp(header, ["date"]),
      figures(row, { day }) {
        const usage = readCell(row, day);
        const isSplit = !(row.isBlank(input) && row.isBlank(output));
        if (!isSplit && row.count(total) > 0n) note("tokens_not_split");
        return { usage, paid: null };
      },
    };
  },
};
