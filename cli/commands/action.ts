import { join } from "node:path";
import { type ActionReport, actionSummary } from "@/cli/action-summary";
import type { Context } from "@/cli/context";
import { toAssumptions } from "@/cli/estimate-options";
import { failures, parseFailOn, reportFailures } from "@/cli/fail-on";
import { EXIT, UseError } from "@/cli/io";
import { commentOnPullRequest } from "@/cli/pull-request";
import { readPaths } from "@/cli/read-files";
import { CodeScan, isCode, MAX_FILE_BYTES } from "@/cli/scan-code";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { estimate } from "@/lib/domain/estimate/estimate";
import { firstInputError } from "@/lib/domain/estimate/input-errors";
import { totalByModel } from "@/lib/ingest/rows/totals";

/**
 * `banjia action`: the entry of the GitHub Action. It reads what action.yml passes on, writes the job's
 * summary, and comments on the pull request only where `comment` is true.
 */
export async function runAction(_args: string[], context: Context): Promise<number> {
  const { io, t } = context;
  const input = (name: string) => io.env[`INPUT_${name}`]?.trim() || undefined;
  const conditions = parseFailOn((input("FAIL_ON") ?? "").split(/[\s,]+/).filter(Boolean), t);
  const { estimate: catalogue } = await context.catalogue();
  const usage = (input("USAGE") ?? "").split("\n").filter(Boolean);
  const report =
    usage.length > 0
      ? await ofUsage(usage, input("AS_OF"), catalogue, context)
      : await ofCode(input("AS_OF"), catalogue, context);
  const summary = actionSummary(report, catalogue, context);
  const path = io.env.GITHUB_STEP_SUMMARY;
  if (path === undefined) io.out(summary);
  else await io.writeFile(path, ((await io.readText(path)) ?? "") + summary);
  if (input("COMMENT") === "true") await commentOnPullRequest(summary, input("TOKEN"), context);
  const found = { names: report.models.map(({ name }) => name), catalogue, ...report };
  return reportFailures(failures(conditions, found, t), io, t) ? EXIT.failOn : EXIT.done;
}

async function ofUsage(
  files: readonly string[],
  asOf: string | undefined,
  catalogue: EstimateCatalogue,
  context: Context,
): Promise<ActionReport> {
  const root = context.io.env.GITHUB_WORKSPACE ?? ".";
  const { merged } = await readPaths(
    files.map((file) => join(root, file)),
    context,
  );
  if (!merged.complete) throw new UseError(context.t("cli.ranking.notWhole"));
  const { usage, paid, period } = merged;
  const assumptions = toAssumptions({ "as-of": asOf }, merged, context);
  const input = { usage, paid, period, assumptions };
  const error = firstInputError(input, catalogue);
  if (error !== null) throw new UseError(error);
  return {
    asOf: assumptions.asOf,
    models: totalByModel(usage).flatMap(({ model }) =>
      model === "" ? [] : [{ name: model, places: [] }],
    ),
    report: usage.length === 0 ? null : estimate(input, catalogue),
  };
}

async function ofCode(
  asOf: string | undefined,
  catalogue: EstimateCatalogue,
  context: Context,
): Promise<ActionReport> {
  const { io } = context;
  const root = io.env.GITHUB_WORKSPACE ?? ".";
  const scan = new CodeScan(catalogue);
  for (const path of (await io.listFiles(root)).filter(isCode)) {
    const file = await io.openFile(join(root, path)).catch(() => null);
    if (file === null || file.size > MAX_FILE_BYTES) continue;
    scan.add(path, await file.text());
  }
  return {
    asOf: context.dayOption("as-of", asOf) ?? context.today(),
    models: scan.models().map(({ model, places }) => ({ name: model, places })),
    report: null,
  };
}
