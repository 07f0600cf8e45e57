import type { ExportKind } from "@/lib/ingest/rows/export-reader";
import type { Row } from "@/lib/ingest/rows/row";
import { completionsCsv } from "./completions-csv";
import { costCsv } from "./cost-csv";
import { otherUsageCsv } from "./other-usage-csv";

const COLUMNS = [
  ...new Set([...completionsCsv.columns, ...costCsv.columns, ...otherUsageCsv.columns]),
];

/**
 * Answers of the organization usage and costs endpoints, in pages, lists of pages or bare buckets.
 * Their results have the columns of the CSV exports, and one file may hold several endpoints'.
 */
export const usageApiJson: ExportKind = {
  format: "usage-api-json",
  comesAs: "objects",
  columns: COLUMNS,
  required: [],
  detail: { usage: 160, paid: 50 },
  settles: true,
  saysEmptyDays: true,
  overrules: "all-days-if-any-use",
  recognise: (header) =>
    (header.has("start_time") &&
      (header.has("amount") ||
        header.has("num_model_requests", "input_tokens") ||
        otherUsageCsv.recognise(header))) ||
    // With its keys sorted, a bucket tells its results before its times: each is then left out, aloud.
    header.has("object", "num_model_requests") ||
    header.has("object", "amount", "line_item"),
  open(header, note) {
    const completions = completionsCsv.open(header, note);
    const costs = costCsv.open(header, note);
    const others = otherUsageCsv.open(header, note);
    const [object, amount, output] = ["object", "amount_value", "output_tokens"].map((name) =>
      header.column(name),
    );
    const readerOf = (row: Row) => {
      const name = row.text(object ?? -1);
      if (name === "organization.costs.result" || !row.isBlank(amount ?? -1)) return costs;
      return name === "organization.usage.completions.result" || !row.isBlank(output ?? -1)
        ? completions
        : others;
    };
    return {
      ...(completions.fast && {
        fast: { ...completions.fast, mustMatch: [object ?? -1, amount ?? -1] },
      }),
      sortColumn: object ?? -1,
      dimensions: [
        ...new Set([...completions.dimensions, ...costs.dimensions, ...others.dimensions]),
      ],
      timeColumns: completions.timeColumns,
      times: completions.times,
      figures: (row, times) => readerOf(row).figures(row, times),
    };
  },
};
