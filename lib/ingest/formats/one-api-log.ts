import type { ExportKind } from "@/lib/ingest/rows/export-reader";
import { openTimestamp } from "@/lib/ingest/rows/timestamp";
import { openGatewayCell } from "./gateway";

const NAMES = {
  model: "model_name",
  input: "prompt_tokens",
  output: "completion_tokens",
  nested: "other",
  cost: "quota",
};
const CONSUMPTION = 2n;

/** Logs of one-api and new-api. Only entries of type 2 are use; ids repeat, so rows are never told apart by them. */
export const oneApiLog: ExportKind = {
  format: "one-api-log",
  comesAs: "both",
  columns: ["created_at", "type", ...Object.values(NAMES)],
  required: ["created_at"],
  detail: { usage: 80, paid: null },
  settles: false,
  saysEmptyDays: false,
  overrules: "all-days-if-any-use",
  recognise: (header) => header.has("model_name", "prompt_tokens", "quota"),
  open(header, note) {
    const readCell = openGatewayCell(header, NAMES, note);
    const type = header.column("type");
    return {
      dimensions: ["model_name", "prompt_tokens", "completion_tokens", "quota", "type"].map(
        (name) => header.column(name),
      ),
      timeColumns: [header.column("created_at")],
      times: openTimestamp(header, ["created_at"]),
      figures(row, { day }) {
        const isUse = row.isBlank(type) || row.count(type) === CONSUMPTION;
        if (!isUse) note("not_use");
        return { usage: isUse ? readCell(row, day) : null, paid: null };
      },
    };
  },
};

const KEY_TOOL = { model: "模型", input: "提示", output: "补全", cost: "花费" };

/** The CSV that a key page of new-api sites offers. Its times are the browser's, without a zone. */
export const keyToolCsv: ExportKind = {
  format: "one-api-csv",
  comesAs: "both",
  columns: ["时间", ...Object.values(KEY_TOOL)],
  required: ["时间"],
  detail: { usage: 70, paid: null },
  settles: false,
  saysEmptyDays: false,
  overrules: "all-days-if-any-use",
  recognise: (header) => header.has("模型", "提示", "补全"),
  open(header, note) {
    const readCell = openGatewayCell(header, KEY_TOOL, note);
    return {
      dimensions: ["模型", "提示", "补全", "花费"].map((name) => header.column(name)),
      timeColumns: [header.column("时间")],
      hasLocalTimes: true,
      times: openTimestamp(header, ["时间"]),
      figures(row, { day }) {
        note("local_times");
        return { usage: readCell(row, day), paid: null };
      },
    };
  },
};
