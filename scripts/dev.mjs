// `npm run dev`: the development server on a database like the one `npm start` uses.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { helpWhenAsked } from "./help.mjs";
import { bin, buildWorker, generate, install, ROOT, requireNode } from "./setup.mjs";

helpWhenAsked(import.meta.url);

requireNode();
await install();
await generate();
await buildWorker();

const { openDatabase, prepare } = await import("./serve.mjs");
const database = await openDatabase(join(ROOT, ".data/postgres"));
if (!(await prepare(database.url))) {
  await database.stop();
  process.exit(1);
}
const child = spawn(bin("next"), ["dev", "--port", process.env.PORT ?? "3000"], {
  cwd: ROOT,
  stdio: "inherit",
  env: { ...process.env, DATABASE_URL: database.url },
});
process.on("SIGINT", () => child.kill("SIGINT"));
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.on("exit", async (code) => {
  await database.stop();
  process.exit(code ?? 0);
});
