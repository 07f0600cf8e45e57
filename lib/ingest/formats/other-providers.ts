import type { Meter, Meters } from "@/lib/domain/units/meter";
import { type ExportKind, presentColumns } from "@/lib/ingest/rows/export-reader";
import type { Header } from "@/lib/ingest/rows/header";
import type { Row } from "@/lib/ingest/rows/row";
import type { RowPeriod } from "@/lib/ingest/rows/row-period";
import { openTimestamp, readTimestamp } from "@/lib/ingest/rows/timestamp";
import { normaliseTier } from "./service-tier";

const ANTHROPIC_WRITTEN = [
  "usage_input_tokens_cache_write",
  "usage_input_tokens_cache_write_5m",
  "usage_input_tokens_cache_write_1h",
];
const ANTHROPIC_DIMENSIONS = [
  "model_version",
  "api_key",
  "workspace",
  "usage_type",
  "context_window",
  "inference_geo",
  "speed",
];

/** The usage export of Anthropic's console: tokens by UTC day, model and key. Input leaves cached tokens out. */
export const anthropicCsv: ExportKind = {
  format: "anthropic-csv",
  provider: "anthropic",
  comesAs: "table",
  columns: [
    "usage_date_utc",
    "usage_input_tokens_no_cache",
    "usage_input_tokens_cache_read",
    "usage_output_tokens",
    ...ANTHROPIC_WRITTEN,
    ...ANTHROPIC_DIMENSIONS,
  ],
  required: ["model_version"],
  detail: { usage: 165, paid: null },
  settles: false,
  saysEmptyDays: false,
  overrules: "all-days-if-any-use",
  recognise: (header) =>
    header.has("usage_date_utc", "usage_input_tokens_no_cache", "usage_output_tokens"),
  open(header) {
    const at = (name: string) => header.column(name);
    const written = ANTHROPIC_WRITTEN.map(at);
    return {
      dimensions: ANTHROPIC_DIMENSIONS.map(at),
      timeColumns: [at("usage_date_utc")],
      times: openTimestamp(header, ["usage_date_utc"]),
      figures(row, { day }) {
        const meters: Meters = {
          inputUncached: row.requiredCount(at("usage_input_tokens_no_cache")),
          inputCached: row.count(at("usage_input_tokens_cache_read")),
          cacheWrite: written.reduce((sum, column) => sum + row.count(column), 0n),
          output: row.requiredCount(at("usage_output_tokens")),
        };
        const model = row.text(at("model_version"), 200);
        const batch = row.text(at("usage_type")).toLowerCase() === "batch";
        const tier = normaliseTier(row.text(at("speed"), 50));
        const of = { day, model, batch, tier, provider: "anthropic" };
        return { usage: { ...of, requests: 0n, meters }, paid: null };
      },
    };
  },
};

/** What DeepSeek counts in a row; `prompt_…` and `completion_…` in older exports. */
const DEEPSEEK_METERS: ReadonlyMap<string, Meter | "requests"> = new Map([
  ["input_cache_hit_tokens", "inputCached"],
  ["prompt_cache_hit_tokens", "inputCached"],
  ["input_cache_miss_tokens", "inputUncached"],
  ["prompt_cache_miss_tokens", "inputUncached"],
  ["output_tokens", "output"],
  ["completion_tokens", "output"],
  ["request_count", "requests"],
]);
const DEEPSEEK_TIMES = ["start_time_iso", "end_time_iso", "utc_date"];
const DEEPSEEK_DIMENSIONS = ["model", "api_key_name", "api_key", "type", "price"];

/**
 * The two files of DeepSeek's usage export: amounts, a row for each kind of token, and costs, which are left out. A row
 * of a whole day falls to the day that is written there, in whatever zone that is.
 */
export const deepseekCsv: ExportKind = {
  format: "deepseek-csv",
  provider: "deepseek",
  comesAs: "table",
  columns: [...DEEPSEEK_TIMES, ...DEEPSEEK_DIMENSIONS, "amount", "cost"],
  required: [],
  detail: { usage: 164, paid: null },
  settles: false,
  saysEmptyDays: false,
  overrules: "all-days-if-any-use",
  recognise: (header) =>
    ["start_time_iso", "utc_date"].some((name) => header.has(name)) &&
    (header.has("model", "api_key_name", "type", "price", "amount") ||
      header.has("model", "wallet_type", "cost", "currency")),
  open(header, note) {
    const at = (name: string) => header.column(name);
    const hasAmounts = header.has("amount");
    return {
      dimensions: DEEPSEEK_DIMENSIONS.map(at),
      timeColumns: presentColumns(header, DEEPSEEK_TIMES),
      times: openDays(header),
      figures(row, { day }) {
        if (!hasAmounts) {
          note("gateway_cost");
          return { usage: null, paid: null };
        }
        const type = row.text(at("type")).toLowerCase();
        const meter = DEEPSEEK_METERS.get(type);
        const isName = /^[a-z_]{1,60}$/.test(type);
        if (meter === undefined) row.reject("unknown_meter", { value: isName ? type : "…" });
        const count = row.requiredCount(at("amount"));
        const isCount = meter === "requests" || meter === undefined;
        const model = row.text(at("model"), 200);
        const of = { day, model, batch: false, tier: "default", provider: "deepseek" };
        const meters = isCount ? {} : { [meter]: count };
        return { usage: { ...of, requests: isCount ? count : 0n, meters }, paid: null };
      },
    };
  },
};

const DAY_SECONDS = 86_400;

function openDays(header: Header): (row: Row) => RowPeriod | null {
  const [start, end, date] = DEEPSEEK_TIMES.map((name) => header.column(name));
  return (row) => {
    const isDated = !row.isBlank(date ?? -1);
    const column = isDated ? date : start;
    const text = row.text(column ?? -1).replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
    const from = readTimestamp(text);
    const to = readTimestamp(row.text(end ?? -1));
    const isDay = isDated || to === null || (from !== null && to.start - from.start >= DAY_SECONDS);
    const period = isDay ? readTimestamp(text.slice(0, "2026-09-02".length)) : from;
    if (period === null)
      row.reject("bad_time", { column: isDated ? "utc_date" : "start_time_iso" });
    return period;
  };
}
