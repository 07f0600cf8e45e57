// Builds the package in cli/: one file with everything in it, the catalogue included. Then `npm pack ./cli`.
import { chmodSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { encodeBundle } from "@/cli/catalogue-bundle";
import { readSource } from "@/cli/read-source";
import { helpWhenAsked } from "@/scripts/help.mjs";

helpWhenAsked(import.meta.url);

const OUT = "cli/dist/banjia.mjs";

const source = await readSource("prisma");
const packed = gzipSync(encodeBundle(source), { level: 9 });

await build({
  entryPoints: ["cli/bin.ts"],
  outfile: OUT,
  bundle: true,
  minify: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  conditions: ["react-server"],
  legalComments: "none",
  banner: {
    js: '#!/usr/bin/env node\nimport{createRequire as banjiaRequire}from"node:module";const require=banjiaRequire(import.meta.url);',
  },
  define: { BANJIA_CATALOGUE: JSON.stringify(packed.toString("base64")) },
});
chmodSync(OUT, 0o755);
process.stdout.write(
  `${OUT}: catalogue ${source.estimate.revision.slice(0, 12)}, ${packed.length} bytes packed\n`,
);
