import type { UsageIssue } from "@/lib/domain/usage/usage";
import { makeIssue } from "@/lib/ingest/issues/issue";
import type { ExportKind } from "@/lib/ingest/rows/export-reader";
import { Header } from "@/lib/ingest/rows/header";
import { EXPORT_KINDS } from "./export-kinds";
import { isCloudBill, unsupportedExportOf } from "./unsupported-exports";

const ALL_KINDS: readonly ExportKind[] = Object.values(EXPORT_KINDS);
const OF_TABLES = ALL_KINDS.filter(({ comesAs }) => comesAs !== "objects");
const OF_OBJECTS = ALL_KINDS.filter(({ comesAs }) => comesAs !== "table");

/** The export a table's header belongs to, or the issue that says whose it is or what is wrong with it. */
export function recognise(header: Header, line: number): ExportKind | UsageIssue {
  const unsupported = unsupportedExportOf(header);
  if (unsupported !== null) return makeIssue(unsupported, line);
  const kind = OF_TABLES.find((candidate) => candidate.recognise(header));
  if (kind === undefined && isCloudBill(header)) return makeIssue("cloud_bill", line);
  if (kind === undefined)
    return makeIssue("unknown_columns", line, { columns: String(header.width) });
  const repeated = kind.columns.find((column) => header.isRepeated(column));
  if (repeated !== undefined) return makeIssue("duplicate_column", line, { column: repeated });
  const missing = kind.required.find((column) => !header.has(column));
  if (missing !== undefined) return makeIssue("missing_column", line, { column: missing });
  return kind;
}

/** The export that an object with these members (its parents' included) belongs to, its refusal, or null. */
export function recogniseObject(
  names: readonly string[],
  line: number,
): ExportKind | UsageIssue | null {
  const header = new Header(names);
  const unsupported = unsupportedExportOf(header);
  if (unsupported !== null) return makeIssue(unsupported, line);
  if (header.has("custom_id", "method", "url", "body")) return makeIssue("batch_input", line);
  return OF_OBJECTS.find((candidate) => candidate.recognise(header)) ?? null;
}
