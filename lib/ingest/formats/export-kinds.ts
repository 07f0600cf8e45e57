import type { ExportFormat } from "@/lib/domain/usage/usage";
import type { ExportKind } from "@/lib/ingest/rows/export-reader";
import { activityLegacyCsv, activityLegacyJson } from "./activity-legacy-csv";
import { aliyunBillCsv } from "./aliyun-bill-csv";
import { azureCsv } from "./azure-csv";
import { billingLegacyJson } from "./billing-legacy-json";
import { ccusageJson } from "./ccusage-json";
import { codexLog } from "./codex-log";
import { completionsCsv } from "./completions-csv";
import { costCsv } from "./cost-csv";
import { costLegacyCsv, costLegacyJson } from "./cost-legacy-csv";
import { emptyCsv } from "./empty-csv";
import { callLogCsv } from "./flat-call";
import { focusCsv } from "./focus-csv";
import { heliconeLog } from "./helicone-log";
import { langfuseLog } from "./langfuse-log";
import { litellmCsv, litellmLog } from "./litellm";
import { mappedTable } from "./mapped-table";
import { keyToolCsv, oneApiLog } from "./one-api-log";
import { openrouterCsv } from "./openrouter-csv";
import { openrouterDailyCsv, openrouterDailyJson } from "./openrouter-daily";
import { anthropicCsv, deepseekCsv } from "./other-providers";
import { otherUsageCsv } from "./other-usage-csv";
import { responseLog } from "./response-log";
import { usageApiJson } from "./usage-api-json";
import { usageLegacyJson } from "./usage-legacy-json";

/** Every format that is read. Where columns fit several, the first of them is meant. */
export const EXPORT_KINDS = {
  "usage-legacy-json": usageLegacyJson,
  "billing-legacy-json": billingLegacyJson,
  "usage-api-json": usageApiJson,
  "empty-csv": emptyCsv,
  "cost-csv": costCsv,
  "completions-csv": completionsCsv,
  "activity-legacy-csv": activityLegacyCsv,
  "activity-legacy-json": activityLegacyJson,
  "cost-legacy-csv": costLegacyCsv,
  "cost-legacy-json": costLegacyJson,
  "codex-log": codexLog,
  "ccusage-json": ccusageJson,
  "openrouter-csv": openrouterCsv,
  "openrouter-daily-csv": openrouterDailyCsv,
  "openrouter-daily-json": openrouterDailyJson,
  "one-api-log": oneApiLog,
  "one-api-csv": keyToolCsv,
  "litellm-log": litellmLog,
  "litellm-csv": litellmCsv,
  "helicone-log": heliconeLog,
  "langfuse-log": langfuseLog,
  "azure-cost-csv": azureCsv,
  "other-usage-csv": otherUsageCsv,
  "responses-jsonl": responseLog,
  "call-log-csv": callLogCsv,
  "anthropic-csv": anthropicCsv,
  "deepseek-csv": deepseekCsv,
  "aliyun-bill-csv": aliyunBillCsv,
  "focus-csv": focusCsv,
  "mapped-csv": mappedTable({}),
} as const satisfies Record<ExportFormat, ExportKind>;
