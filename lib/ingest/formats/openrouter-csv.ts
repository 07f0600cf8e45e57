import type { ExportKind } from "@/lib/ingest/rows/export-reader";
import { openTimestamp } from "@/lib/ingest/rows/timestamp";
import { openGatewayCell } from "./gateway";

const NAMES = {
  model: "model_permaslug",
  input: "tokens_prompt",
  output: "tokens_completion",
  cached: "tokens_cached",
  cost: "cost_total",
};

/** OpenRouter's activity: one row a generation, cached tokens a part of the prompt's. */
export const openrouterCsv: ExportKind = {
  format: "openrouter-csv",
  comesAs: "both",
  columns: ["generation_id", "created_at", ...Object.values(NAMES)],
  required: ["created_at"],
  detail: { usage: 60, paid: null },
  settles: false,
  saysEmptyDays: false,
  overrules: "all-days-if-any-use",
  recognise: (header) => header.has("model_permaslug", "tokens_prompt"),
  open(header, note) {
    const readCell = openGatewayCell(header, NAMES, note);
    return {
      dimensions: [header.column("generation_id")],
      timeColumns: [header.column("created_at")],
      names: (row, { start }) => ({ name: row.nameById(header.column("generation_id"), start) }),
      times: openTimestamp(header, ["created_at"]),
      figures: (row, { day }) => ({ usage: readCell(row, day), paid: null }),
    };
  },
};
