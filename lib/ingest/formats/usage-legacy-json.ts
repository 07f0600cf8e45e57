import { day as toDay } from "@/lib/domain/units/day";
import type { Meters } from "@/lib/domain/units/meter";
import { type ExportKind, inputMeters } from "@/lib/ingest/rows/export-reader";
import type { Header } from "@/lib/ingest/rows/header";
import type { Row } from "@/lib/ingest/rows/row";
import { openTimestamp } from "@/lib/ingest/rows/timestamp";
import { normaliseModelId } from "./model-id";

const TIMES = ["aggregation_timestamp", "timestamp"];
const DIMENSIONS = [
  "@list",
  "operation",
  "snapshot_id",
  "model_id",
  "api_key_id",
  "project_id",
  "user_id",
  "image_size",
];
const FIGURES = [
  "n_requests",
  "num_requests",
  "n_context_tokens_total",
  "n_generated_tokens_total",
  "n_cached_context_tokens_total",
  "num_images",
  "num_seconds",
  "num_characters",
];

/** DALL·E 3 came to the API on this day: images without a model were DALL·E 2's before. */
const SECOND_IMAGE_MODEL = toDay("2023-11-06");

/** The old `/v1/usage?date=` answer: one day, in five-minute entries, each kind of use in a list of its own. */
export const usageLegacyJson: ExportKind = {
  format: "usage-legacy-json",
  comesAs: "objects",
  columns: [...TIMES, ...DIMENSIONS, ...FIGURES],
  required: [],
  detail: { usage: 130, paid: null },
  settles: false,
  saysEmptyDays: false,
  overrules: "all-days-if-any-use",
  recognise: (header) =>
    header.has("aggregation_timestamp", "n_context_tokens_total") ||
    (header.has("timestamp") &&
      ["num_images", "num_seconds", "num_characters"].some((name) => header.has(name)) &&
      (header.has("model_id") ||
        (header.has("@list", "num_requests") && !header.has("usage_type")))),
  open(header, note) {
    const [snapshot, modelId] = [header.column("snapshot_id"), header.column("model_id")];
    const images = header.column("num_images");
    const readMeters = openMeters(header);
    return {
      dimensions: DIMENSIONS.map((name) => header.column(name)),
      timeColumns: TIMES.map((name) => header.column(name)),
      times: openTimestamp(header, TIMES),
      figures(row, { day }) {
        const named = normaliseModelId(row.text(row.isBlank(snapshot) ? modelId : snapshot, 200));
        const isOldImage = named === "" && !row.isBlank(images) && day < SECOND_IMAGE_MODEL;
        const model = isOldImage ? "dall-e-2" : named;
        if (model === "" && row.problem === null) note("not_grouped_by_model");
        const requests =
          row.count(header.column("n_requests")) + row.count(header.column("num_requests"));
        const meters = readMeters(row, model);
        return {
          usage: { day, model, batch: false, tier: "default", requests, meters },
          paid: null,
        };
      },
    };
  },
};

function openMeters(header: Header): (row: Row, model: string) => Meters {
  const at = (name: string) => header.column(name);
  return (row, model) => {
    if (!row.isBlank(at("num_images"))) return { images: row.count(at("num_images")) };
    if (!row.isBlank(at("num_seconds"))) return { audioSeconds: row.count(at("num_seconds")) };
    if (!row.isBlank(at("num_characters"))) return { characters: row.count(at("num_characters")) };
    return inputMeters(row, {
      model,
      input: row.requiredCount(at("n_context_tokens_total")),
      cached: row.count(at("n_cached_context_tokens_total")),
      output: row.requiredCount(at("n_generated_tokens_total")),
    });
  };
}
