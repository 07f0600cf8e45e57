// Writes the layers of .dependency-cruiser.cjs into CONTRIBUTING.md: `npm run layers`. A test holds one against the other.
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { helpWhenAsked } from "../help.mjs";
import { ROOT } from "../setup.mjs";

const RULE = /^(\S+) may import only: (.*)$/;
const BETWEEN = /(?<=<!-- layers[^>]*-->\n)[\s\S]*(?=<!-- end of layers -->)/;

/** The rows as the linter holds them: a layer, and what of ours it may import. @returns {[layer: string, allowed: string[]][]} */
function layers() {
  const { forbidden } = createRequire(import.meta.url)("../../.dependency-cruiser.cjs");
  return forbidden.flatMap((/** @type {{ name: string }} */ { name }) => {
    const [, layer, allowed] = RULE.exec(name) ?? [];
    return layer === undefined || allowed === undefined ? [] : [[layer, allowed.split(", ")]];
  });
}

/** A table in Markdown, a line of code each. */
function table() {
  const rows = layers().map(
    ([layer, allowed]) =>
      `| \`${layer}\` | ${allowed
        .filter((one) => one !== layer)
        .map((one) => `\`${one}\``)
        .join(" ")} |\n`,
  );
  return `\n| layer | may import, beside itself |\n|---|---|\n${rows.join("")}\n`;
}

/** CONTRIBUTING.md with the table as it has to be. @param {string} text the file as it is */
export function withLayers(text) {
  if (!BETWEEN.test(text)) throw new Error("CONTRIBUTING.md has no place for the layers.");
  return text.replace(BETWEEN, table());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  helpWhenAsked(import.meta.url);
  const file = join(ROOT, "CONTRIBUTING.md");
  await writeFile(file, withLayers(await readFile(file, "utf8")));
}
