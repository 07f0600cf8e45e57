import { type ExportKind, inputMeters } from "@/lib/ingest/rows/export-reader";
import type { Header } from "@/lib/ingest/rows/header";
import type { Row } from "@/lib/ingest/rows/row";
import { openTimestamp } from "@/lib/ingest/rows/timestamp";
import { normaliseModelId } from "./model-id";
import { parseObject } from "./nested-cache";
import { wholeCounts } from "./whole-counts";

const COSTS = ["cost", "totalcost", "costusd"];
const LONGEST_MODELS = 20_000;

/**
 * The daily report of ccusage, for Claude Code (a day's models in `modelBreakdowns`, cached tokens beside the input)
 * and for Codex (`models`, cached tokens inside it). Its days are those of the reader's time zone.
 */
export const ccusageJson: ExportKind = {
  format: "ccusage-json",
  comesAs: "objects",
  columns: [
    "date",
    "modelname",
    "models",
    "modelsused",
    "inputtokens",
    "outputtokens",
    "cachecreationtokens",
    "cachereadtokens",
    "cachedinputtokens",
    "totaltokens",
    ...COSTS,
  ],
  required: [],
  detail: { usage: 35, paid: null },
  settles: false,
  saysEmptyDays: false,
  overrules: "all-days-if-any-use",
  recognise: (header) =>
    header.has("date", "inputtokens", "outputtokens") &&
    ["modelname", "models", "modelsused"].some((name) => header.has(name)),
  open(header, note) {
    const readCounts = openCounts(header);
    return {
      dimensions: [header.column("modelname")],
      timeColumns: [header.column("date")],
      hasLocalTimes: true,
      times: openTimestamp(header, ["date"]),
      figures(row, { day }) {
        note("local_times");
        if (COSTS.some((name) => !row.isBlank(header.column(name)))) note("gateway_cost");
        const model = readModel(row, header);
        const meters = inputMeters(row, { model, ...readCounts(row) });
        if (model === "" && row.problem === null) note("not_grouped_by_model");
        const usage = { day, model, batch: false, tier: "default", requests: 0n, meters };
        return { usage, paid: null };
      },
    };
  },
};

/** Empty for a day with several models that are not told apart. */
function readModel(row: Row, header: Header): string {
  const name = row.text(header.column("modelname"), 200);
  if (name !== "") return normaliseModelId(name);
  const used = /^\["([^"\\]{1,200})"\]$/.exec(
    row.longText(header.column("modelsused"), LONGEST_MODELS),
  );
  if (used !== null) return normaliseModelId(used[1] ?? "");
  const models = row.longText(header.column("models"), LONGEST_MODELS);
  const members = Object.entries((models === "" ? null : parseObject(models)) ?? {});
  const [first, second] = members.filter(([, counts]) => hasCounts(counts));
  return first !== undefined && second === undefined ? normaliseModelId(first[0]) : "";
}

/** A model's share of the day, and no other member. */
function hasCounts(value: unknown): boolean {
  return typeof value === "object" && value !== null && "inputTokens" in value;
}

function openCounts(header: Header) {
  const [input, output, written, read, inside, total, model] = [
    "inputtokens",
    "outputtokens",
    "cachecreationtokens",
    "cachereadtokens",
    "cachedinputtokens",
    "totaltokens",
    "modelname",
  ].map((name) => header.column(name));
  const count = (row: Row, column = -1) => row.count(column);
  return (row: Row) => {
    const isBeside = row.isBlank(inside ?? -1);
    // Beside the figures of one model stands the total of the whole day.
    const hasTotal = row.isBlank(model ?? -1) && !row.isBlank(total ?? -1);
    const cached = isBeside ? count(row, read) : count(row, inside);
    const reported = {
      input: count(row, input),
      output: count(row, output),
      cached,
      written: count(row, written),
      total: hasTotal ? count(row, total) : null,
    };
    const whole = wholeCounts(reported, isBeside);
    return { input: whole.input, output: whole.output, cached, written: reported.written };
  };
}
