import { parseArgs } from "node:util";
import type { CatalogueBundle } from "@/cli/catalogue-bundle";
import type { Context } from "@/cli/context";
import { ESTIMATE_OPTIONS, type EstimateFlags, toAssumptions } from "@/cli/estimate-options";
import { failures, parseFailOn, reportFailures } from "@/cli/fail-on";
import { EXIT, UseError } from "@/cli/io";
import { type Printed, toJson, toText } from "@/cli/print-estimate";
import { type ReadPaths, readPaths } from "@/cli/read-files";
import { toXlsx } from "@/lib/browser/xlsx";
import { estimate } from "@/lib/domain/estimate/estimate";
import { inputErrors } from "@/lib/domain/estimate/input-errors";
import { nearestFlips } from "@/lib/domain/explain/flip";
import { inOrder } from "@/lib/domain/report/ranked";
import { summarise } from "@/lib/domain/report/report-summary";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { ExportTable } from "@/lib/format/export-table";
import { toMarkdown } from "@/lib/format/markdown";
import { EXPORTED_COLUMNS } from "@/lib/format/ranking-columns";
import { rankingExport } from "@/lib/format/ranking-export";
import { totalByModel } from "@/lib/ingest/rows/totals";

const OPTIONS = {
  ...ESTIMATE_OPTIONS,
  json: { type: "boolean" },
  md: { type: "boolean" },
  xlsx: { type: "boolean" },
  out: { type: "string" },
  "fail-on": { type: "string", multiple: true },
} as const;

/** `banjia estimate FILE…`: what the usage in the files would cost at each vendor. */
export async function runEstimate(args: string[], context: Context): Promise<number> {
  const { io, t } = context;
  const { values: flags, positionals } = parseArgs({
    args,
    options: OPTIONS,
    allowPositionals: true,
  });
  const conditions = parseFailOn(flags["fail-on"] ?? [], t);
  const format = formatOf(flags, context);
  const read = await readPaths(positionals, context);
  const catalogue = await context.catalogue();
  const printed = { ...read, ...estimateOf(read, flags, catalogue, context) };
  const data = await inFormat(format, printed, catalogue, context);
  if (flags.out === undefined) io.out(data);
  else await io.writeFile(flags.out, data);
  if (!read.merged.complete) return EXIT.notWhole;
  const names = totalByModel(read.merged.usage).flatMap(({ model }) => model || []);
  const { asOf } = toAssumptions(flags, read.merged, context);
  const found = { names, report: printed.report, catalogue: catalogue.estimate, asOf };
  const reasons = failures(conditions, found, t);
  return reportFailures(reasons, io, t) ? EXIT.failOn : EXIT.done;
}

/** The report on what was read; null where nothing is compared. */
function estimateOf(
  { merged }: ReadPaths,
  flags: EstimateFlags,
  { estimate: catalogue }: CatalogueBundle,
  context: Context,
): Pick<Printed, "report" | "flips"> {
  const { usage, paid, period } = merged;
  const input = { usage, paid, period, assumptions: toAssumptions(flags, merged, context) };
  const [error] = inputErrors(input, catalogue);
  if (error !== undefined) throw new UseError(`${error.path}: ${error.message}`);
  if (!merged.complete || usage.length === 0) return { report: null, flips: [] };
  return { report: estimate(input, catalogue), flips: nearestFlips(input, catalogue) };
}

type Format = "text" | "json" | "md" | "xlsx";

interface FormatFlags {
  readonly json?: boolean | undefined;
  readonly md?: boolean | undefined;
  readonly xlsx?: boolean | undefined;
  readonly out?: string | undefined;
}

function formatOf({ json, md, xlsx, out }: FormatFlags, { io, t }: Context): Format {
  const given = { json, md, xlsx };
  const asked = (["json", "md", "xlsx"] as const).filter((name) => given[name]);
  if (asked.length > 1) throw new UseError(t("cli.oneFormat"));
  const format: Format = asked[0] ?? "text";
  if (format === "xlsx" && out === undefined && io.outIsTerminal)
    throw new UseError(t("cli.xlsxOut"));
  return format;
}

async function inFormat(
  format: Format,
  printed: Printed,
  catalogue: CatalogueBundle,
  context: Context,
): Promise<string | Uint8Array> {
  if (format === "text") return toText(printed, context);
  if (format === "json") return toJson(printed);
  const table = rankingTable(printed, catalogue, context);
  if (format === "md") return `${toMarkdown(table)}\n`;
  return new Uint8Array(
    await (await toXlsx([{ name: context.t("takeaway.sheets.ranking"), table }])).arrayBuffer(),
  );
}

/** The ranking as the site's page lets one download it. */
function rankingTable(
  { report }: Printed,
  catalogue: CatalogueBundle,
  { t, locale }: Context,
): ExportTable {
  if (report === null) throw new UseError(t("cli.ranking.nothing"));
  const summary = summarise(report);
  const { currency, horizonDays: days } = report.assumptions;
  const names = Object.fromEntries(
    catalogue.estimate.vendors.map(({ slug, name }) => [slug, inLanguage(name, locale)]),
  );
  return rankingExport(
    EXPORTED_COLUMNS,
    { report: summary, order: "horizon", vendors: inOrder(summary, "horizon") },
    { names, head: (column) => t(`takeaway.columns.${column}`, { currency, days }) },
  );
}
