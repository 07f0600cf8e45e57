import type { UsageIssue } from "@/lib/domain/usage";
import { activityLegacyCsv } from "./activity-legacy-csv";
import { completionsCsv } from "./completions-csv";
import { costCsv } from "./cost-csv";
import { costLegacyCsv } from "./cost-legacy-csv";
import { emptyCsv } from "./empty-csv";
import type { ExportKind } from "./export-reader";
import type { Header } from "./header";
import { makeIssue } from "./issue";
import { lookalikeOf, otherCapabilityOf } from "./lookalikes";

const KINDS: readonly ExportKind[] = [
  emptyCsv,
  costCsv,
  completionsCsv,
  activityLegacyCsv,
  costLegacyCsv,
];

/** The export a header belongs to, or the issue that says whose it is or what is wrong with it. */
export function recognise(header: Header, line: number): ExportKind | UsageIssue {
  const lookalike = lookalikeOf(header);
  if (lookalike !== null) return makeIssue(lookalike, line);
  const kind = KINDS.find((candidate) => candidate.matches(header));
  if (kind === undefined) return unknownHeader(header, line);
  const repeated = kind.columns.find((column) => header.isRepeated(column));
  if (repeated !== undefined) return makeIssue("duplicate_column", line, { column: repeated });
  const missing = kind.required.find((column) => !header.has(column));
  if (missing !== undefined) return makeIssue("missing_column", line, { column: missing });
  return kind;
}

function unknownHeader(header: Header, line: number): UsageIssue {
  const capability = otherCapabilityOf(header);
  if (capability !== null) return makeIssue("other_capability_csv", line, { capability });
  return makeIssue("unknown_columns", line, { columns: String(header.width) });
}
