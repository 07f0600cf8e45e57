import type { ExportKind } from "@/lib/ingest/rows/export-reader";
import { openTimestamp } from "@/lib/ingest/rows/timestamp";
import { openGatewayCell } from "./gateway";

const NAMES = {
  model: "model",
  input: "prompt_tokens",
  output: "completion_tokens",
  cached: "prompt_cache_read_tokens",
  written: "prompt_cache_write_tokens",
  nested: "response_body",
  cost: "cost",
};
const TIMES = ["request_created_at", "response_created_at"];

/** Helicone's requests, one a row. */
export const heliconeLog: ExportKind = {
  format: "helicone-log",
  comesAs: "both",
  columns: ["response_id", ...TIMES, ...Object.values(NAMES)],
  required: ["prompt_tokens"],
  detail: { usage: 50, paid: null },
  settles: false,
  saysEmptyDays: false,
  overrules: "all-days-if-any-use",
  recognise: (header) => header.has("response_id", "response_created_at", "model"),
  open(header, note) {
    const readCell = openGatewayCell(header, NAMES, note);
    return {
      dimensions: [header.column("response_id")],
      timeColumns: TIMES.map((name) => header.column(name)).filter((at) => at >= 0),
      names: (row, { start }) => ({ name: row.nameById(header.column("response_id"), start) }),
      times: openTimestamp(header, TIMES),
      figures: (row, { day }) => ({ usage: readCell(row, day), paid: null }),
    };
  },
};
