import type { Meters } from "@/lib/domain/units/meter";
import type { IssueCode } from "@/lib/ingest/issues/issue-codes";
import { BUCKET_COLUMNS, openBucketTimes } from "@/lib/ingest/rows/bucket-times";
import { type ExportKind, isEmbeddingModel, presentColumns } from "@/lib/ingest/rows/export-reader";
import type { Header } from "@/lib/ingest/rows/header";
import type { Row } from "@/lib/ingest/rows/row";
import { normaliseModelId } from "./model-id";

const DIMENSIONS = [
  "project_id",
  "user_id",
  "api_key_id",
  "model",
  "size",
  "source",
  "vector_store_id",
  "context_level",
  "object",
];
const UNPRICED = ["usage_bytes", "num_sessions", "num_requests"];
const METRICS = ["images", "characters", "seconds", "input_tokens", ...UNPRICED];

/** The usage exports besides completions: embeddings, moderations, images, audio, storage, tools. */
export const otherUsageCsv: ExportKind = {
  format: "other-usage-csv",
  comesAs: "both",
  columns: [...BUCKET_COLUMNS, ...DIMENSIONS, "num_model_requests", ...METRICS],
  required: [],
  detail: { usage: 120, paid: null },
  settles: true,
  saysEmptyDays: false,
  overrules: "no-days",
  recognise: (header) =>
    header.has("start_time") &&
    !header.has("output_tokens") &&
    !header.has("amount_value") &&
    !header.has("input_cached_tokens") && // completions that have lost a column
    METRICS.some((name) => header.has(name)),
  open(header, note) {
    const model = header.column("model");
    const requests = header.column("num_model_requests");
    const readMeters = openOtherMeters(header, note);
    return {
      dimensions: DIMENSIONS.map((name) => header.column(name)),
      timeColumns: presentColumns(header, BUCKET_COLUMNS),
      times: openBucketTimes(header),
      figures(row, { day }) {
        const name = normaliseModelId(row.text(model, 200));
        const meters = readMeters(row, name);
        const usage = {
          day,
          model: name,
          batch: false,
          tier: "default",
          requests: row.count(requests),
          meters: meters ?? {},
        };
        const isAboutModel = meters !== null;
        if (isAboutModel && name === "" && row.problem === null) note("not_grouped_by_model");
        return { usage: isAboutModel ? usage : null, paid: null };
      },
    };
  },
};

/** Null for rows about no model: storage, sessions, searches. */
function openOtherMeters(header: Header, note: (code: IssueCode) => void) {
  const [images, characters, seconds, input] = ["images", "characters", "seconds", "input_tokens"]
    .map((name) => header.column(name))
    .concat([-1, -1]);
  return (row: Row, model: string): Meters | null => {
    if (!row.isBlank(images ?? -1)) {
      const count = row.count(images ?? -1);
      if (!/gpt-image/i.test(model)) return { images: count };
      note("image_tokens_elsewhere");
      return {};
    }
    if (!row.isBlank(characters ?? -1)) return { characters: row.count(characters ?? -1) };
    if (!row.isBlank(seconds ?? -1)) return { audioSeconds: row.count(seconds ?? -1) };
    if (!row.isBlank(input ?? -1)) {
      const tokens = row.count(input ?? -1);
      if (isEmbeddingModel(model) || model === "") return { embeddingInput: tokens };
      return { inputUncached: tokens };
    }
    note("not_tokens");
    return null;
  };
}
