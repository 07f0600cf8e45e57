// Compiles lib/kernel/assembly into lib/kernel/row-kernel.wasm.ts: `npm run build:kernel`, after a change of the first.
// A test holds the second against the first.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import asc from "assemblyscript/asc";
import { helpWhenAsked } from "../help.mjs";
import { ROOT } from "../setup.mjs";

const OPTIONS = [
  "--runtime",
  "stub",
  "--use",
  "abort=",
  "--enable",
  "simd",
  "-O3",
  "--converge",
  "--noAssert",
];

/** The module that the sources make, as the text of a TypeScript file. */
export async function compileKernel() {
  const files = new Map();
  const { error, stderr } = await asc.main(
    ["lib/kernel/assembly/rows.ts", "--baseDir", ROOT, "--outFile", "rows.wasm", ...OPTIONS],
    { writeFile: (name, contents) => void files.set(name, contents) },
  );
  if (error) throw new Error(stderr.toString());
  const base64 = Buffer.from(files.get("rows.wasm")).toString("base64");
  return `/** Made of lib/kernel/assembly by \`npm run build:kernel\`. */\nexport const ROW_KERNEL =\n  "${base64}";\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  helpWhenAsked(import.meta.url);
  await writeFile(join(ROOT, "lib/kernel/row-kernel.wasm.ts"), await compileKernel());
}
