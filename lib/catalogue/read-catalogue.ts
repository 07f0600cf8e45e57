import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { divideHalfUp } from "@/lib/domain/units/money";
import {
  campaignsFileSchema,
  editsFileSchema,
  fxLineSchema,
  plansFileSchema,
  programmesFileSchema,
  sourcesFileSchema,
  tokenRatiosFileSchema,
  vendorFileSchema,
} from "@/lib/schemas/catalogue";
import { fineTuningFileSchema } from "@/lib/schemas/catalogue-fine-tuning";
import { retirementsFileSchema } from "@/lib/schemas/catalogue-retirement";
import type { Catalogue } from "./catalogue";
import { listProblems } from "./catalogue-problems";

/** Reads the catalogue, or throws with every file and field that is wrong. */
export async function readCatalogue(folder: string): Promise<Catalogue> {
  const vendorFiles = (await readdir(join(folder, "vendors"))).filter((f) => f.endsWith(".yaml"));
  const catalogue: Catalogue = {
    campaigns: await readYaml(folder, "campaigns.yaml", campaignsFileSchema),
    sources: new Map(Object.entries(await readYaml(folder, "sources.yaml", sourcesFileSchema))),
    vendors: await Promise.all([
      readYaml(folder, "openai.yaml", vendorFileSchema),
      ...vendorFiles
        .sort()
        .map((file) => readYaml(folder, join("vendors", file), vendorFileSchema)),
    ]),
    retirements: await readRetirements(folder),
    plans: await readYaml(folder, "plans.yaml", plansFileSchema),
    programmes: await readYaml(folder, "programmes.yaml", programmesFileSchema),
    fineTuning: await readYaml(folder, "fine-tuning.yaml", fineTuningFileSchema),
    ratios: await readYaml(folder, "token-ratios.yaml", tokenRatiosFileSchema),
    edits: await readYaml(folder, "edits.yaml", editsFileSchema),
    fx: readFx(await readFile(join(folder, "fx.csv"), "utf8")),
  };
  const problems = listProblems(catalogue);
  if (problems.length > 0)
    throw new Error(
      `The catalogue contradicts itself, under prisma/catalog:\n${problems.join("\n")}`,
    );
  return catalogue;
}

/** By host, as each file is named. */
async function readRetirements(folder: string): Promise<Catalogue["retirements"]> {
  const files = (await readdir(join(folder, "retirements"))).filter((f) => f.endsWith(".yaml"));
  const read = async (file: string) =>
    [
      file.slice(0, -".yaml".length),
      await readYaml(folder, join("retirements", file), retirementsFileSchema),
    ] as const;
  return new Map(await Promise.all(files.sort().map(read)));
}

async function readYaml<T extends z.ZodType>(
  folder: string,
  file: string,
  schema: T,
): Promise<z.output<T>> {
  const result = schema.safeParse(parse(await readFile(join(folder, file), "utf8")));
  if (result.success) return result.data;
  throw new Error(`prisma/catalog/${file}:\n${z.prettifyError(result.error)}`);
}

/** CNY for one USD, from what one euro buys of each, rounded half up. */
function readFx(text: string): Catalogue["fx"] {
  const lines = text.split("\n").filter((line) => /^\d/.test(line));
  return lines.map((line) => {
    const [day, usdPerEuro, cnyPerEuro, source] = fxLineSchema.parse(line.split(","));
    return { day, source, cnyPerUsdMicro: divideHalfUp(cnyPerEuro * 1_000_000n, usdPerEuro) };
  });
}
