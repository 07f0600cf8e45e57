import { z } from "zod";
import type { EstimateReport } from "@/lib/domain/estimate/estimate-report";
import type { Flip } from "@/lib/domain/report/flip-report";
import { formatDay } from "@/lib/domain/units/day";
import { toPico } from "@/lib/domain/units/money";
import type { UsageIssue } from "@/lib/domain/usage/usage";
import { formatMoney } from "@/lib/format/money";
import { formatCount } from "@/lib/format/tokens";
import type { MergedReading } from "@/lib/ingest/merge/merge";
import { totalByModel, totalPaid } from "@/lib/ingest/rows/totals";
import { estimateAnswerSchema } from "@/lib/schemas/report";
import { usageAnswerSchema } from "@/lib/schemas/usage";
import { padStart } from "./columns";
import type { Context } from "./context";
import type { ReadPaths } from "./read-files";
import { messageAt } from "./words";

export interface Printed extends ReadPaths {
  readonly report: EstimateReport | null;
  readonly flips: readonly Flip[];
}

const { complete, period, usage, paid, issues } = usageAnswerSchema.shape;
/** All files together, as the answers of the API write them. */
const mergedSchema = z.object({ complete, period, paidPeriod: period, usage, paid, issues });

/** Everything as JSON, in the forms of the API: counts and money as text, days as dates. */
export function toJson({ paths, files, merged, report, flips }: Printed): string {
  const whole = {
    complete: merged.complete,
    files: files.map(({ path, ...file }) => ({
      file: paths[path],
      ...z.encode(usageAnswerSchema, file),
    })),
    merged: z.encode(mergedSchema, merged),
    estimate: report === null ? null : withoutDays(report, flips),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** The report without its daily series, which are most of it, and without splits. */
function withoutDays(report: EstimateReport, flips: readonly Flip[]) {
  const encoded = z.encode(estimateAnswerSchema, { ...report, flips, mixes: [] });
  const { mixes: _, ...rest } = encoded;
  return { ...rest, vendors: encoded.vendors.map(({ daily: __, ...vendor }) => vendor) };
}

/** Everything as lines for a person. */
export function toText(printed: Printed, context: Context): string {
  const { merged, report } = printed;
  const { t, paint } = context;
  return [
    paint.heading(t("cli.read.title")),
    ...fileLines(printed, context),
    ...merged.issues.map((issue) => `  ${issueText(issue, context)}`),
    "",
    ...modelLines(merged, context),
    "",
    ...rankingLines(report, merged.complete, context),
    "",
  ].join("\n");
}

/** An issue in the reader's language, in English where it has no words of its own. */
function issueText({ code, message, values }: UsageIssue, { t, locale }: Context): string {
  const path = `ingest.${code}`;
  return messageAt(locale, path) === null ? message : t(path, values);
}

function fileLines({ paths, files }: Printed, context: Context): string[] {
  const { t, paint } = context;
  return files.flatMap(({ path, format, period: days, rows, complete: isWhole, issues: said }) => {
    const span =
      days === null
        ? t("cli.read.noDays")
        : t("cli.read.days", { from: formatDay(days.from), to: formatDay(days.to) });
    const counts = t("cli.read.rows", { ...rows });
    const end = isWhole ? "" : paint.warning(t("cli.read.incomplete"));
    const name = format ?? t("cli.read.notRecognised");
    return [
      `  ${paths[path]}: ${[name, span, counts, end].filter(Boolean).join(t("cli.comma"))}`,
      ...said
        .filter(({ level }) => level !== "row")
        .map((issue) => `    ${issueText(issue, context)}`),
    ];
  });
}

function modelLines({ usage: cells, paid: items }: MergedReading, { t, paint }: Context): string[] {
  const models = totalByModel(cells);
  const width = models.reduce((most, { model }) => Math.max(most, model.length), 12);
  const lines = models.map(({ model, meters, requests }) => {
    const input = (meters.inputUncached ?? 0n) + (meters.embeddingInput ?? 0n);
    const cached = (meters.inputCached ?? 0n) + (meters.cacheWrite ?? 0n);
    const counts = [input, cached, meters.output ?? 0n, requests];
    const figures = counts.map((count) => formatCount(count).padStart(16)).join("");
    return `  ${(model || t("cli.tokens.noModel")).padEnd(width)}${figures}`;
  });
  const head = ["input", "cached", "output", "requests"].map((name) =>
    padStart(t(`cli.tokens.${name}`), 16),
  );
  const bill = toPico(totalPaid(items));
  const billed =
    items.length === 0
      ? []
      : [`  ${t("cli.tokens.billed", { bill: formatMoney(bill, "USD", "en") })}`];
  const title = paint.heading(t("cli.tokens.title"));
  return [title, `  ${"".padEnd(width)}${head.join("")}`, ...lines, ...billed];
}

function rankingLines(
  report: EstimateReport | null,
  isWhole: boolean,
  { t, paint, locale }: Context,
): string[] {
  if (!isWhole) return [paint.warning(t("cli.ranking.notWhole"))];
  if (report === null) return [t("cli.ranking.nothing")];
  const { assumptions, ranking, vendors, catalogRevision } = report;
  const lines = ranking.horizon.map((slug, at) => {
    const vendor = vendors.find((one) => one.vendor === slug);
    const [cost, saving] = [vendor?.costInDisplayCurrency, vendor?.saving].map((band) =>
      band?.expected == null
        ? "–"
        : formatMoney(band.expected.pico, band.expected.currency, locale),
    );
    const isGood = (vendor?.saving?.expected?.pico ?? 0n) > 0n;
    const figure = padStart(saving ?? "–", 14);
    const end = isGood ? paint.good(figure) : figure;
    return `  ${String(at + 1).padStart(2)}. ${slug.padEnd(20)} ${padStart(cost ?? "–", 14)} ${end}`;
  });
  const frame = { asOf: formatDay(assumptions.asOf), days: assumptions.horizonDays };
  const [cost, saving] = ["cost", "saving"].map((name) => padStart(t(`cli.ranking.${name}`), 14));
  return [
    paint.heading(t("cli.ranking.title", frame)),
    `  ${"".padEnd(24)} ${cost} ${saving}`,
    ...lines,
    t("cli.catalogue", { revision: catalogRevision.slice(0, 12) }),
  ];
}
