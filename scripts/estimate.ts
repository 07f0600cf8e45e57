// The estimate at the command line: `npm run estimate -- FILE… [--json] [--as-of 2024-07-09]`.
// Prices come from DATABASE_URL, else from the built-in PostgreSQL, which is loaded from prisma/catalog first.
import { spawnSync } from "node:child_process";
import { openAsBlob } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values: flags, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    "as-of": { type: "string" },
    help: { type: "boolean", default: false },
  },
});
const HOW = "npm run estimate -- FILE… [--json] [--as-of YYYY-MM-DD]\n";

/** The server's own modules are only given to programs that say they are one. */
function runAsServer(): never {
  const self = fileURLToPath(import.meta.url);
  const args = ["--conditions=react-server", "--import", "tsx", self, ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  process.exit(status ?? 1);
}

async function main(): Promise<number> {
  if (flags.help || paths.length === 0) {
    process.stderr.write(HOW);
    return flags.help ? 0 : 2;
  }
  const { readPaths } = await import("./estimate-read");
  const { estimateOf, openCatalogue } = await import("./estimate-rank");
  const { toJson, toTable } = await import("./estimate-print");
  const { files, merged } = await readPaths(paths, openAsBlob);
  const catalogue = merged.complete && merged.usage.length > 0 ? await openCatalogue() : null;
  try {
    const report = catalogue === null ? null : await estimateOf(merged, flags["as-of"]);
    const print = flags.json ? toJson : toTable;
    process.stdout.write(print({ paths, files, merged, report }));
    return merged.complete ? 0 : 1;
  } finally {
    await catalogue?.close();
  }
}

if (!process.execArgv.includes("--conditions=react-server")) runAsServer();
process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 2;
});
