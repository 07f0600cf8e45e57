import { z } from "zod";
import type { EstimateReport } from "@/lib/domain/estimate/estimate-report";
import { formatDay } from "@/lib/domain/units/day";
import { toPico } from "@/lib/domain/units/money";
import { formatMoney } from "@/lib/format/money";
import { formatCount } from "@/lib/format/tokens";
import type { MergedReading } from "@/lib/ingest/merge/merge";
import { totalByModel, totalPaid } from "@/lib/ingest/rows/totals";
import { estimateAnswerSchema } from "@/lib/schemas/report";
import { usageAnswerSchema } from "@/lib/schemas/usage";
import type { ReadPaths } from "./estimate-read";

interface Printed extends ReadPaths {
  readonly paths: readonly string[];
  readonly report: EstimateReport | null;
}

const { complete, period, usage, paid, issues } = usageAnswerSchema.shape;
/** All files together, as the answers of the API write them. */
const mergedSchema = z.object({ complete, period, paidPeriod: period, usage, paid, issues });

/** Everything as JSON, in the forms of the API: counts and money as text, days as dates. */
export function toJson({ paths, files, merged, report }: Printed): string {
  const whole = {
    complete: merged.complete,
    files: files.map(({ path, ...file }) => ({
      file: paths[path],
      ...z.encode(usageAnswerSchema, file),
    })),
    merged: z.encode(mergedSchema, merged),
    estimate: report === null ? null : withoutDays(report),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** The report without its daily series, which are most of it. */
function withoutDays(report: EstimateReport) {
  const encoded = z.encode(estimateAnswerSchema, { ...report, flips: [], mixes: [] });
  const { flips: _, mixes: __, ...rest } = encoded;
  return { ...rest, vendors: encoded.vendors.map(({ daily: ___, ...vendor }) => vendor) };
}

export function toTable(printed: Printed): string {
  const { merged, report } = printed;
  return [
    "What was read",
    ...fileLines(printed),
    ...merged.issues.map(({ message }) => `  ${message}`),
    "",
    ...modelLines(merged),
    "",
    ...rankingLines(report, merged.complete),
    "",
  ].join("\n");
}

function fileLines({ paths, files }: Printed): string[] {
  return files.flatMap(({ path, format, period, rows, complete, issues }) => {
    const days =
      period === null ? "no days" : `${formatDay(period.from)} to ${formatDay(period.to)}`;
    const counts = `${rows.read} rows = ${rows.counted} counted + ${rows.empty} empty + ${rows.rejected} left out`;
    const shown = issues.filter(({ level }) => level !== "row");
    return [
      `  ${paths[path]}: ${format ?? "not recognised"}, ${days}, ${counts}${complete ? "" : ", INCOMPLETE"}`,
      ...shown.map(({ message }) => `    ${message}`),
    ];
  });
}

function modelLines({ usage, paid }: MergedReading): string[] {
  const models = totalByModel(usage);
  const width = models.reduce((most, { model }) => Math.max(most, model.length), 12);
  const lines = models.map(({ model, meters, requests }) => {
    const input = (meters.inputUncached ?? 0n) + (meters.embeddingInput ?? 0n);
    const cached = (meters.inputCached ?? 0n) + (meters.cacheWrite ?? 0n);
    const cells = [input, cached, meters.output ?? 0n, requests];
    const figures = cells.map((cell) => formatCount(cell).padStart(16)).join("");
    return `  ${(model || "(no model)").padEnd(width)}${figures}`;
  });
  const head = ["input", "cached", "output", "requests"].map((word) => word.padStart(16)).join("");
  const bill = toPico(totalPaid(paid));
  const billed = paid.length === 0 ? [] : [`  Billed: ${formatMoney(bill, "USD", "en")}`];
  return ["Tokens by model", `  ${"".padEnd(width)}${head}`, ...lines, ...billed];
}

function rankingLines(report: EstimateReport | null, complete: boolean): string[] {
  if (!complete) return ["Not everything could be read, so nothing is compared."];
  if (report === null) return ["Nothing here can be estimated."];
  const { assumptions, ranking, vendors } = report;
  const lines = ranking.horizon.map((slug, at) => {
    const cost = vendors.find(({ vendor }) => vendor === slug)?.costInDisplayCurrency ?? null;
    const money =
      cost === null ? "–" : formatMoney(cost.expected.pico, cost.expected.currency, "en");
    return `  ${String(at + 1).padStart(2)}. ${slug.padEnd(20)} ${money.padStart(14)}`;
  });
  const frame = `offers and prices of ${formatDay(assumptions.asOf)}, ${assumptions.horizonDays} days`;
  return [`Ranking (${frame})`, ...lines];
}
