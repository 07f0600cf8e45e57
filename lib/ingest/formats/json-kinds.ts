import type { ExportFormat, UsageIssue } from "@/lib/domain/usage/usage";
import { makeIssue } from "@/lib/ingest/issues/issue";
import type { ExportKind } from "@/lib/ingest/rows/export-reader";
import { Header } from "@/lib/ingest/rows/header";
import { billingLegacyJson } from "./billing-legacy-json";
import { lookalikeOf } from "./lookalikes";
import { TABLE_KINDS } from "./recognise";
import { usageApiJson } from "./usage-api-json";
import { usageLegacyJson } from "./usage-legacy-json";

/** What a table's rows are called when they come as JSON. */
const AS_JSON: Partial<Record<ExportFormat, ExportFormat>> = {
  "activity-legacy-csv": "activity-legacy-json",
  "cost-legacy-csv": "cost-legacy-json",
};

const JSON_KINDS: readonly ExportKind[] = [usageLegacyJson, billingLegacyJson, usageApiJson];

/** The export that an object with these members (its parents' included) belongs to, its refusal, or null. */
export function recogniseObject(
  names: readonly string[],
  line: number,
): ExportKind | UsageIssue | null {
  const header = new Header(names);
  const lookalike = lookalikeOf(header);
  if (lookalike !== null) return makeIssue(lookalike, line);
  if (header.has("custom_id", "method", "url", "body")) return makeIssue("batch_input", line);
  const kind = [...JSON_KINDS, ...TABLE_KINDS].find((candidate) => candidate.matches(header));
  if (kind === undefined) return null;
  return { ...kind, format: AS_JSON[kind.format] ?? kind.format };
}
