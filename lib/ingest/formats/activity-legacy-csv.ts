import type { Meters } from "@/lib/domain/units/meter";
import { type ExportKind, isEmbeddingModel, presentColumns } from "@/lib/ingest/rows/export-reader";
import type { Header } from "@/lib/ingest/rows/header";
import { openLegacyTimestamp } from "@/lib/ingest/rows/legacy-timestamp";
import type { Row } from "@/lib/ingest/rows/row";
import { normaliseModelId } from "./model-id";

const TIMES = ["timestamp"];
const DIMENSIONS = [
  "usage_type",
  "operation",
  "request_type",
  "model",
  "api_key_id",
  "api_key_redacted",
  "project_id",
  "organization_id",
  "user",
  "image_size",
];
const METRICS = [
  "n_context_tokens_total",
  "n_generated_tokens_total",
  "n_cached_context_tokens_total",
  "num_requests",
  "num_images",
  "num_characters",
  "num_seconds",
];

/** The legacy activity export: tokens, images, characters and seconds per day, model and key. */
export const activityLegacyCsv: ExportKind = {
  format: "activity-legacy-csv",
  comesAs: "table",
  columns: [...TIMES, ...DIMENSIONS, ...METRICS],
  required: ["timestamp"],
  // An image's entry in the JSON form has no token counts.
  detail: { usage: 150, paid: null },
  settles: false,
  saysEmptyDays: false,
  overrules: "all-days-if-any-use",
  recognise: (header) =>
    header.has("usage_type") &&
    (header.has("n_context_tokens_total", "n_generated_tokens_total") ||
      header.has("timestamp", "model", "num_requests")),
  open(header, note) {
    const model = header.column("model");
    const requestType = header.column("request_type");
    const requests = header.column("num_requests");
    const readMeters = openMeters(header);
    return {
      dimensions: DIMENSIONS.map((name) => header.column(name)),
      timeColumns: presentColumns(header, TIMES),
      times: openLegacyTimestamp(header),
      figures(row, { day }) {
        const name = normaliseModelId(row.text(model, 200));
        const usage = {
          day,
          model: name,
          batch: row.text(requestType).toLowerCase() === "batch",
          tier: "default",
          requests: row.count(requests),
          meters: readMeters(row, name),
        };
        if (name === "" && row.problem === null) note("not_grouped_by_model");
        return { usage, paid: null };
      },
    };
  },
};

/** The same as the old dashboard's JSON. */
export const activityLegacyJson: ExportKind = {
  ...activityLegacyCsv,
  format: "activity-legacy-json",
  comesAs: "objects",
  detail: { usage: 140, paid: null },
};

function openMeters(header: Header): (row: Row, model: string) => Meters {
  const usageType = header.column("usage_type");
  const images = header.column("num_images");
  const characters = header.column("num_characters");
  const seconds = header.column("num_seconds");
  const readTokens = openTokens(header);
  return (row, model) => {
    switch (row.text(usageType).toLowerCase()) {
      case "text":
      case "embedding":
      case "embeddings":
        return readTokens(row, model);
      case "dalle":
        return { images: requiredOf(row, images, "num_images") };
      case "tts":
        return { characters: requiredOf(row, characters, "num_characters") };
      case "whisper":
        return { audioSeconds: requiredOf(row, seconds, "num_seconds") };
      default:
        row.reject("unknown_usage_type");
        return {};
    }
  };
}

/** Cached context is part of all context, as cached input is of input in the present export. */
function openTokens(header: Header): (row: Row, model: string) => Meters {
  const context = header.column("n_context_tokens_total");
  const generated = header.column("n_generated_tokens_total");
  const cached = header.column("n_cached_context_tokens_total");
  return (row, model) => {
    const all = row.requiredCount(context);
    const output = row.requiredCount(generated);
    const inputCached = row.count(cached);
    if (inputCached > all)
      row.reject("cached_exceeds_input", { cached: String(inputCached), input: String(all) });
    if (isEmbeddingModel(model)) return { embeddingInput: all, output };
    return { inputUncached: all - inputCached, inputCached, output };
  };
}

function requiredOf(row: Row, column: number, name: string): bigint {
  if (row.isBlank(column)) row.reject("missing_value", { column: name });
  return row.count(column);
}
