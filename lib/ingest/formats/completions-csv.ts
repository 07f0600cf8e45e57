import type { Meters } from "@/lib/domain/units/meter";
import type { IssueCode } from "@/lib/ingest/issues/issue-codes";
import { BUCKET_COLUMNS, openBucketTimes } from "@/lib/ingest/rows/bucket-times";
import {
  type ExportKind,
  type FastColumns,
  metersOfInput,
  presentColumns,
} from "@/lib/ingest/rows/export-reader";
import type { Header } from "@/lib/ingest/rows/header";
import type { Row } from "@/lib/ingest/rows/row";
import { normaliseModelId } from "./model-id";
import { normaliseTier } from "./service-tier";

const DIMENSIONS = ["project_id", "user_id", "api_key_id", "model", "batch", "service_tier"];
const METRICS = [
  "num_model_requests",
  "input_tokens",
  "output_tokens",
  "input_cached_tokens",
  "input_cache_write_tokens",
  "input_uncached_tokens",
];

/**
 * The completions usage export. `input_tokens` includes cached and cache-write tokens; the columns
 * by modality are parts of the same tokens and are never added.
 */
export const completionsCsv: ExportKind = {
  format: "completions-csv",
  comesAs: "both",
  columns: [...BUCKET_COLUMNS, ...DIMENSIONS, ...METRICS],
  required: [],
  detail: { usage: 170, paid: null },
  settles: true,
  saysEmptyDays: true,
  overrules: "all-days",
  recognise: (header) =>
    header.has("start_time", "num_model_requests", "input_tokens", "output_tokens"),
  open(header, note) {
    const model = header.column("model");
    const batch = header.column("batch");
    const tier = header.column("service_tier");
    const requests = header.column("num_model_requests");
    const readMeters = openMeters(header, note);
    return {
      fast: fastColumnsOf(header),
      dimensions: DIMENSIONS.map((name) => header.column(name)),
      timeColumns: presentColumns(header, BUCKET_COLUMNS),
      times: openBucketTimes(header),
      figures(row, { day }) {
        const name = normaliseModelId(row.text(model, 200));
        const usage = {
          day,
          model: name,
          batch: row.flag(batch),
          tier: normaliseTier(row.text(tier, 50)),
          requests: row.count(requests),
          meters: readMeters(row, name),
        };
        if (usage.tier === "incentivized-tier" && row.problem === null) note("free_tier");
        if (name === "" && row.problem === null) note("not_grouped_by_model");
        return { usage, paid: null };
      },
    };
  },
};

/** Bits of input and output in {@link METRICS}. */
const REQUIRED = 0b110;

function fastColumnsOf(header: Header): FastColumns {
  return {
    keys: presentColumns(header, ["model", "batch", "service_tier"]),
    counts: METRICS.map((name) => header.column(name)),
    signs: [0, 1, 0, -1, -1],
    rest: header.has("input_uncached_tokens") ? METRICS.indexOf("input_uncached_tokens") : -1,
    hasMembers: (missing) => (missing & REQUIRED) === 0,
    total(like, [requests = 0n, input = 0n, output = 0n, cached = 0n, written = 0n]) {
      return {
        ...like,
        requests,
        meters: metersOfInput({ model: like.model, input, output, cached, written }),
      };
    },
  };
}

function openMeters(header: Header, note: (code: IssueCode) => void) {
  const input = header.column("input_tokens");
  const output = header.column("output_tokens");
  const cached = header.column("input_cached_tokens");
  const written = header.column("input_cache_write_tokens");
  const uncached = header.column("input_uncached_tokens");
  return (row: Row, model: string): Meters => {
    const all = row.requiredCount(input);
    const outputTokens = row.requiredCount(output);
    const inputCached = row.count(cached);
    const cacheWrite = row.count(written);
    const inputUncached = all - inputCached - cacheWrite;
    if (inputUncached < 0n) {
      row.reject("cached_exceeds_input", {
        cached: String(inputCached + cacheWrite),
        input: String(all),
      });
    }
    const isStated = !row.isBlank(uncached);
    const stated = row.count(uncached);
    if (row.problem === null && isStated && stated !== inputUncached) note("uncached_disagrees");
    return metersOfInput({
      model,
      input: all,
      output: outputTokens,
      cached: inputCached,
      written: cacheWrite,
    });
  };
}
