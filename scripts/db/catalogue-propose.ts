// npm run catalogue:propose -- FILE [--write]: checks proposals for the catalogue (YAML or JSON, one or
// a list: see lib/schemas/proposal.ts) and prints the edit each makes. With --write it makes them, and
// their entry in the log. The form on an offer's page makes such files.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { z } from "zod";
import { applyProposal, RefusedProposal } from "@/lib/catalogue/apply-proposal";
import { applyRate } from "@/lib/catalogue/apply-rate";
import { catalogueFiles } from "@/lib/catalogue/catalogue-yaml";
import { readCatalogue } from "@/lib/catalogue/read-catalogue";
import type { Proposal } from "@/lib/domain/catalogue/proposal";
import { formatDay } from "@/lib/domain/units/day";
import { proposalFileSchema } from "@/lib/schemas/proposal";
import { helpWhenAsked } from "@/scripts/help.mjs";

helpWhenAsked(import.meta.url);

const FOLDER = "prisma/catalog";

const RATES = "fx.csv";

/** The file of a vendor, of the vendor whose offer it is, of a retirement's host, or of the rates. */
function fileOf({ kind, slug }: Proposal["record"], folder: string): string {
  if (kind === "rate") return RATES;
  const within = kind === "retirement" ? "retirements" : "vendors";
  const files = readdirSync(join(folder, within)).map((name) => join(within, name));
  const lines = { vendor: `slug: ${slug}\n`, retirement: `\n- slug: ${slug}\n` };
  const wanted = kind === "offer" ? `\n  - slug: ${slug}\n` : lines[kind];
  const found = ["openai.yaml", ...files].find((name) =>
    `\n${readFileSync(join(folder, name), "utf8")}`.includes(wanted),
  );
  if (found === undefined) throw new Error(`There is no ${kind} ${slug}.`);
  return found;
}

/** The lines that differ, as a reader of diffs knows them. */
function changedLines(before: string, after: string): string[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  let head = 0;
  while (head < old.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < now.length - head &&
    old.at(-1 - tail) === now.at(-1 - tail)
  )
    tail += 1;
  return [
    `@@ line ${head + 1}`,
    ...old.slice(head, old.length - tail).map((line) => `-${line}`),
    ...now.slice(head, now.length - tail).map((line) => `+${line}`),
  ];
}

const { values, positionals } = parseArgs({
  options: { write: { type: "boolean", default: false } },
  allowPositionals: true,
});
const [path] = positionals;
if (path === undefined)
  throw new Error("Name the file of proposals: npm run catalogue:propose -- FILE");
const parsed = proposalFileSchema.safeParse(parse(readFileSync(path, "utf8")));
if (!parsed.success) throw new Error(`${path} is no proposal:\n${z.prettifyError(parsed.error)}`);

const tried = mkdtempSync(join(tmpdir(), "proposal-"));
try {
  cpSync(FOLDER, tried, { recursive: true });
  const changed = new Set<string>();
  for (const proposal of parsed.data) {
    const file = fileOf(proposal.record, tried);
    const before = readFileSync(join(tried, file), "utf8");
    const after =
      file === RATES
        ? applyRate(before, proposal)
        : applyProposal(before, proposal, formatDay(proposal.day));
    writeFileSync(join(tried, file), after);
    changed.add(file);
    const lines = [`--- ${FOLDER}/${file}`, ...changedLines(before, after), `# ${proposal.source}`];
    process.stdout.write(`${lines.join("\n")}\n`);
  }
  const catalogue = await readCatalogue(tried).catch((error: Error) => {
    throw new RefusedProposal(`the catalogue would not stand.\n${error.message}`);
  });
  const files = catalogueFiles(catalogue);
  if (values.write) {
    for (const file of changed) {
      // Rates are no YAML: as they were tried.
      const text = files.get(file) ?? readFileSync(join(tried, file), "utf8");
      writeFileSync(join(FOLDER, file), text);
    }
    const why = (locale: "en" | "zh", comma: string) =>
      [...new Set(parsed.data.map((one) => one.why[locale]))].join(comma);
    const words = ["--en", why("en", "; "), "--zh", why("zh", "；")];
    execFileSync("npm", ["run", "-s", "catalogue:log", "--", ...words], { stdio: "inherit" });
  } else process.stdout.write("Nothing is written yet: add --write.\n");
} catch (refused) {
  if (!(refused instanceof RefusedProposal)) throw refused;
  process.stderr.write(`Refused: ${refused.message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(tried, { recursive: true });
}
