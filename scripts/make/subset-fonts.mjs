// Cuts Geist down to what the site sets in it: Latin letters and the signs beside them, in two weights.
// `node scripts/make/subset-fonts.mjs` after an update of geist; what it writes is committed.
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import subsetFont from "subset-font";
import { ROOT } from "../setup.mjs";

const FROM = join(ROOT, "node_modules/geist");
const TO = join(ROOT, "app/fonts");
/** Where it is, what it becomes, and what is kept of its axes. @type {[source: string, name: string, axes: Record<string, { min: number, max: number, default: number }>][]} */
const FONTS = [
  [
    "geist-sans/Geist-Variable.woff2",
    "geist-sans.woff2",
    { wght: { min: 400, max: 600, default: 400 } },
  ],
  ["geist-serif/GeistSerif-Regular.woff2", "geist-serif.woff2", {}],
];

const FEATURES = ["kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk", "rvrn", "tnum", "lnum"];

const range = (/** @type {number} */ first, /** @type {number} */ last) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));
const TEXT = [
  ...range(0x20, 0x7e),
  ..."\u2009\u202f…–—‘’“”•′″€←↑→↓↵−≈≠≤≥⌘",
  ...range(0xa0, 0xff),
].join("");

await mkdir(TO, { recursive: true });
for (const [source, name, variationAxes] of FONTS) {
  const font = await readFile(join(FROM, "dist/fonts", source));
  const cut = await subsetFont(font, TEXT, {
    targetFormat: "woff2",
    keepFeatures: FEATURES,
    noHinting: true,
    variationAxes,
  });
  await writeFile(join(TO, name), cut);
  process.stdout.write(`${name}: ${cut.length} bytes, of ${font.length}\n`);
}
await copyFile(join(FROM, "LICENSE.txt"), join(TO, "OFL.txt"));
