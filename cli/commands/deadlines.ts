import { parseArgs } from "node:util";
import { inColumns } from "@/cli/columns";
import type { Context } from "@/cli/context";
import { deadlinesJson, endText } from "@/cli/deadlines";
import { failures, parseFailOn, reportFailures } from "@/cli/fail-on";
import { EXIT } from "@/cli/io";
import { readPaths } from "@/cli/read-files";
import { modelEnds } from "@/lib/domain/catalogue/model-end";
import { formatDay } from "@/lib/domain/units/day";
import { totalByModel } from "@/lib/ingest/rows/totals";

const OPTIONS = {
  "as-of": { type: "string" },
  json: { type: "boolean" },
  "fail-on": { type: "string", multiple: true },
} as const;

/** `banjia deadlines FILE…`: the last day of each model in the usage, and what OpenAI names instead. */
export async function runDeadlines(args: string[], context: Context): Promise<number> {
  const { io, t, paint } = context;
  const { values: flags, positionals } = parseArgs({
    args,
    options: OPTIONS,
    allowPositionals: true,
  });
  const conditions = parseFailOn(flags["fail-on"] ?? [], t);
  const asOf = context.dayOption("as-of", flags["as-of"]) ?? context.today();
  const { merged } = await readPaths(positionals, context);
  const { estimate: catalogue } = await context.catalogue();
  const names = totalByModel(merged.usage).flatMap(({ model }) => model || []);
  const ends = modelEnds(names, catalogue, asOf);
  if (flags.json) {
    io.out(`${JSON.stringify(deadlinesJson(ends, asOf, catalogue.revision), null, 2)}\n`);
  } else {
    const rows = ends.map((one) => [
      one.name,
      endText(one, asOf, t),
      one.end?.replacements.map(({ model }) => model).join(t("cli.comma")) ?? "",
    ]);
    const heads = ["model", "end", "instead"].map((name) => t(`cli.deadlines.${name}`));
    const title = paint.heading(t("cli.deadlines.title", { asOf: formatDay(asOf) }));
    const catalogueLine = t("cli.catalogue", { revision: catalogue.revision.slice(0, 12) });
    io.out([title, ...inColumns([heads, ...rows]), catalogueLine, ""].join("\n"));
  }
  if (!merged.complete) return EXIT.notWhole;
  const reasons = failures(conditions, { names, report: null, catalogue, asOf }, t);
  return reportFailures(reasons, io, t) ? EXIT.failOn : EXIT.done;
}
