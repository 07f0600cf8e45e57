import type { ExportKind } from "@/lib/ingest/rows/export-reader";
import { openTimestamp } from "@/lib/ingest/rows/timestamp";
import { openGatewayCell } from "./gateway";

/** Where one form of the daily activity has its figures, and what tells two rows of a day apart. */
interface DailyColumns {
  readonly names: Parameters<typeof openGatewayCell>[1] & Readonly<Record<string, string>>;
  readonly dimensions: readonly string[];
  /** Columns that no other export has together. */
  readonly signs: readonly string[];
}

const TABLE: DailyColumns = {
  names: {
    model: "slug",
    input: "prompt tokens",
    output: "completion tokens",
    requests: "requests",
    cost: "usage",
  },
  dimensions: ["slug", "api key"],
  signs: ["date", "slug", "byok usage", "requests", "prompt tokens"],
};

const OBJECTS: DailyColumns = {
  names: {
    model: "model",
    input: "prompt_tokens",
    output: "completion_tokens",
    requests: "requests",
    cost: "usage",
  },
  dimensions: ["model", "model_permaslug", "endpoint_id", "provider_name"],
  signs: ["date", "model_permaslug", "requests", "prompt_tokens"],
};

/** OpenRouter's activity by day and model, as its site exports it. Reasoning is a part of the completion. */
export const openrouterDailyCsv: ExportKind = {
  format: "openrouter-daily-csv",
  comesAs: "table",
  ...columnsOf(TABLE),
  detail: { usage: 56, paid: null },
};

/** The same as `/api/v1/activity` answers it. */
export const openrouterDailyJson: ExportKind = {
  format: "openrouter-daily-json",
  comesAs: "objects",
  ...columnsOf(OBJECTS),
  detail: { usage: 55, paid: null },
};

function columnsOf({
  names,
  dimensions,
  signs,
}: DailyColumns): Omit<ExportKind, "format" | "comesAs" | "detail"> {
  return {
    columns: [...new Set(["date", ...Object.values(names), ...dimensions])],
    required: [],
    settles: false,
    saysEmptyDays: false,
    overrules: "all-days-if-any-use",
    recognise: (header) => header.has(...signs),
    open(header, note) {
      const readCell = openGatewayCell(header, names, note);
      return {
        dimensions: dimensions.map((name) => header.column(name)),
        timeColumns: [header.column("date")],
        times: openTimestamp(header, ["date"]),
        figures: (row, { day }) => ({ usage: readCell(row, day), paid: null }),
      };
    },
  };
}
