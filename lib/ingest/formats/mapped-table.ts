import type { PaidItem, UsageCell } from "@/lib/domain/usage/usage";
import { type ExportKind, inputMeters } from "@/lib/ingest/rows/export-reader";
import { dayOfRow } from "@/lib/ingest/rows/mapped-day";
import type { Row } from "@/lib/ingest/rows/row";
import type { ColumnMapping, MAPPED_ROLES } from "./column-mapping";
import { normaliseModelId } from "./model-id";

/** A table whose columns a person assigned. Input is taken to include cached input, as OpenAI counts it. */
export function mappedTable(mapping: ColumnMapping): ExportKind {
  const at = (role: (typeof MAPPED_ROLES)[number]) => mapping[role] ?? -1;
  return {
    format: "mapped-csv",
    comesAs: "table",
    columns: [],
    required: [],
    detail: { usage: 10, paid: 10 },
    settles: false,
    saysEmptyDays: false,
    overrules: "all-days-if-any-use",
    recognise: () => false,
    open: (_, note) => ({
      dimensions: [at("model")],
      timeColumns: [at("date")],
      times: (row) => dayOfRow(row, at("date")),
      ...(mapping.dateOrder !== undefined && { dateOrder: mapping.dateOrder }),
      figures(row, { day }) {
        const model = normaliseModelId(row.text(at("model"), 200));
        const usage = readUsage(row, at, model, day);
        if (usage !== null && model === "" && row.problem === null) note("not_grouped_by_model");
        return { usage, paid: readPaid(row, at("cost"), model, day) };
      },
    }),
  };
}

function readUsage(
  row: Row,
  at: (role: (typeof MAPPED_ROLES)[number]) => number,
  model: string,
  day: UsageCell["day"],
): UsageCell | null {
  const columns = [at("input"), at("cached"), at("output"), at("requests")];
  if (columns.every((column) => row.isBlank(column))) return null;
  const [input, cached] = [row.count(at("input")), row.count(at("cached"))];
  const meters = inputMeters(row, { model, input, cached, output: row.count(at("output")) });
  const requests = row.count(at("requests"));
  return { day, model, batch: false, tier: "default", requests, meters };
}

function readPaid(row: Row, column: number, item: string, day: PaidItem["day"]): PaidItem | null {
  if (row.isBlank(column)) return null;
  return { day, item, amount: row.amount(column), currency: "USD" };
}
