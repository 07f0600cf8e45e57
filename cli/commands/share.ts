import { parseArgs } from "node:util";
import { z } from "zod";
import type { Context } from "@/cli/context";
import { ESTIMATE_OPTIONS, toAssumptions } from "@/cli/estimate-options";
import { EXIT, UseError } from "@/cli/io";
import { readPaths } from "@/cli/read-files";
import { askSite, siteOrigin } from "@/cli/site";
import { estimateRequestSchema } from "@/lib/schemas/estimate";
import { shareCreatedSchema } from "@/lib/schemas/share";

const OPTIONS = {
  ...ESTIMATE_OPTIONS,
  site: { type: "string" },
  title: { type: "string" },
  note: { type: "string" },
  "hide-volumes": { type: "boolean" },
  json: { type: "boolean" },
} as const;

/** What of a request goes out; the rest has the site's defaults. */
const sentSchema = estimateRequestSchema.pick({
  usage: true,
  paid: true,
  period: true,
  asOf: true,
  horizonDays: true,
  region: true,
  currency: true,
  vendors: true,
});

/** `banjia share FILE… --site URL`: stores the comparison behind a link of that site, which works it out itself. */
export async function runShare(args: string[], context: Context): Promise<number> {
  const { io, t } = context;
  const { values: flags, positionals } = parseArgs({
    args,
    options: OPTIONS,
    allowPositionals: true,
  });
  const origin = siteOrigin(flags.site, io, t);
  const { merged } = await readPaths(positionals, context);
  if (!merged.complete) throw new UseError(t("cli.ranking.notWhole"));
  const { usage, paid, period } = merged;
  const { asOf, horizonDays, region, currency, vendors } = toAssumptions(flags, merged, context);
  const request = z.encode(sentSchema, {
    usage: [...usage],
    paid: [...paid],
    ...(period && { period }),
    ...{ asOf, horizonDays, region, currency },
    ...(vendors && { vendors: [...vendors] }),
  });
  const { title, note } = flags;
  const body = { ...request, title, note, hideVolumes: flags["hide-volumes"] };
  const answer = await askSite(
    `${origin}/api/v1/shares`,
    {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    },
    io,
    t,
  );
  const created = shareCreatedSchema.parse(answer);
  io.out(flags.json ? `${JSON.stringify(answer, null, 2)}\n` : `${created.url}\n`);
  if (!flags.json) io.err(`${t("cli.shared", { token: created.manageToken })}\n`);
  return EXIT.done;
}
