// npm run catalogue:read -- --allow-network [--only SLUG,…] [--out FOLDER]: asks each source that a machine
// can read, notes a reading of it in FOLDER/readings.json, and writes what differs from the catalogue to
// FOLDER/proposals.json, in the form catalogue:propose takes. The catalogue itself is not touched. Without
// --allow-network it lists what it would ask, and asks nobody.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { readCatalogue } from "@/lib/catalogue/read-catalogue";
import { machineSources } from "@/lib/catalogue/reading/machine-sources";
import { readSources } from "@/lib/catalogue/reading/read-sources";
import { proposalSchema } from "@/lib/schemas/proposal";
import { readingsFileSchema } from "@/lib/schemas/source-reading";
import { today } from "@/lib/server/clock";
import { getText } from "@/lib/server/outbound";
import { helpWhenAsked } from "@/scripts/help.mjs";
import { pinnedPrices } from "./pinned-prices";

helpWhenAsked(import.meta.url);

const { values } = parseArgs({
  options: {
    "allow-network": { type: "boolean", default: false },
    only: { type: "string" },
    out: { type: "string", default: "readings" },
  },
});
const asked = values.only?.split(",");
const all = machineSources(pinnedPrices());
const sources = all.filter(({ slug }) => asked?.includes(slug) ?? true);
const unknown = asked?.filter((slug) => !all.some((source) => source.slug === slug)) ?? [];
if (unknown.length > 0) throw new Error(`There is no source ${unknown.join(", ")}.`);

/** All readings so far, the oldest first. */
function readingsSoFar(path: string): z.output<typeof readingsFileSchema> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return [];
  }
  return readingsFileSchema.parse(JSON.parse(text));
}

const say = (line: string) => process.stdout.write(`${line}\n`);

if (!values["allow-network"]) {
  for (const { slug, tells, address } of sources) say(`${slug}  ${tells}  ${address}`);
  say("Nobody was asked: add --allow-network.");
} else {
  const path = join(values.out, "readings.json");
  const before = readingsSoFar(path);
  const known = new Map(
    before.flatMap(({ source, sha256 }) => (sha256 === null ? [] : [[source, sha256] as const])),
  );
  const catalogue = await readCatalogue("prisma/catalog");
  const ask = (address: string) => getText(address, []);
  const { readings, proposals, refused } = await readSources({
    ...{ sources, catalogue, day: today(), known, ask },
  });
  mkdirSync(values.out, { recursive: true });
  const written = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  writeFileSync(path, written(z.encode(readingsFileSchema, [...before, ...readings])));
  const file = join(values.out, "proposals.json");
  writeFileSync(file, written(proposals.map((one) => z.encode(proposalSchema, one))));
  for (const { source, found, status, problem, leads } of readings) {
    say([found, source, status, problem].filter((part) => part !== null).join("  "));
    for (const lead of leads) say(`  look at ${lead}`);
  }
  for (const why of refused) say(`refused  ${why}`);
  say(`${proposals.length} proposals in ${file}: npm run catalogue:propose -- ${file}`);
}
