// Bundles lib/worker/estimate.worker.ts into one file that plain Node runs in a thread:
// the built site, the development server and the tests all start their threads from it.
import { join } from "node:path";
import { build } from "esbuild";
import { ROOT } from "../setup.mjs";

await build({
  absWorkingDir: ROOT,
  entryPoints: ["lib/worker/estimate.worker.ts"],
  outfile: join(ROOT, "server/generated/estimate-worker.mjs"),
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  conditions: ["react-server"],
  external: ["highs"], // it finds its WebAssembly beside its own file
  logLevel: "warning",
});
