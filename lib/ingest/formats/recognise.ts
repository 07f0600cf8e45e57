import type { UsageIssue } from "@/lib/domain/usage/usage";
import { makeIssue } from "@/lib/ingest/issues/issue";
import type { ExportKind } from "@/lib/ingest/rows/export-reader";
import type { Header } from "@/lib/ingest/rows/header";
import { activityLegacyCsv } from "./activity-legacy-csv";
import { azureCsv } from "./azure-csv";
import { completionsCsv } from "./completions-csv";
import { costCsv } from "./cost-csv";
import { costLegacyCsv } from "./cost-legacy-csv";
import { emptyCsv } from "./empty-csv";
import { heliconeLog } from "./helicone-log";
import { langfuseLog } from "./langfuse-log";
import { litellmCsv, litellmLog } from "./litellm";
import { lookalikeOf } from "./lookalikes";
import { keyToolCsv, oneApiLog } from "./one-api-log";
import { openrouterCsv } from "./openrouter-csv";
import { otherUsageCsv } from "./other-usage-csv";

/** Exports told by their columns, whether these come as CSV or as the members of JSON objects. */
export const TABLE_KINDS: readonly ExportKind[] = [
  emptyCsv,
  costCsv,
  completionsCsv,
  activityLegacyCsv,
  costLegacyCsv,
  openrouterCsv,
  oneApiLog,
  keyToolCsv,
  litellmLog,
  litellmCsv,
  heliconeLog,
  langfuseLog,
  azureCsv,
  otherUsageCsv,
];

/** The export a header belongs to, or the issue that says whose it is or what is wrong with it. */
export function recognise(header: Header, line: number): ExportKind | UsageIssue {
  const lookalike = lookalikeOf(header);
  if (lookalike !== null) return makeIssue(lookalike, line);
  const kind = TABLE_KINDS.find((candidate) => candidate.matches(header));
  if (kind === undefined)
    return makeIssue("unknown_columns", line, { columns: String(header.width) });
  const repeated = kind.columns.find((column) => header.isRepeated(column));
  if (repeated !== undefined) return makeIssue("duplicate_column", line, { column: repeated });
  const missing = kind.required.find((column) => !header.has(column));
  if (missing !== undefined) return makeIssue("missing_column", line, { column: missing });
  return kind;
}
