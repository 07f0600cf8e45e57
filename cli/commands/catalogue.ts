import { parseArgs } from "node:util";
import type { Context } from "@/cli/context";
import { EXIT, UseError } from "@/cli/io";
import { dropCatalogue, keepCatalogue } from "@/cli/kept-catalogue";
import { fetchBundle, siteOrigin } from "@/cli/site";

/** `banjia catalogue [refresh|reset]`: says which catalogue is used, fetches a site's, or goes back to the own one. */
export async function runCatalogue(args: string[], context: Context): Promise<number> {
  const { io, t } = context;
  const { values: flags, positionals } = parseArgs({
    args,
    options: { site: { type: "string" } },
    allowPositionals: true,
  });
  const [verb = "show"] = positionals;
  if (verb === "refresh") {
    const bundle = await fetchBundle(siteOrigin(flags.site, io, t), io, t);
    await keepCatalogue(bundle, io);
  } else if (verb === "reset") await dropCatalogue(io);
  else if (verb !== "show")
    throw new UseError(t("cli.noCommand", { command: `catalogue ${verb}` }));
  const { estimate, offers } = await context.catalogue();
  const told = {
    revision: estimate.revision,
    offers: offers.length,
    prices: estimate.prices.length,
  };
  io.out(`${t("cli.catalogueIs", told)}\n`);
  return EXIT.done;
}
