// `npm start`: from a fresh clone to a running site. Every step is skipped when it is up to date.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { helpWhenAsked } from "./help.mjs";
import { build, fail, generate, install, ROOT, requireNode, say } from "./setup.mjs";

helpWhenAsked(import.meta.url);

requireNode();
await install();

const { isFree, openDatabase, prepare, serve } = await import("./serve.mjs");

const port = Number(process.env.PORT ?? 3000);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  fail(`PORT must be a number from 1 to 65535; it is "${process.env.PORT}".`);
}
if (!(await isFree(port))) {
  fail(`Port ${port} is in use. Stop what listens there, or choose another: PORT=3001 npm start`);
}
await generate();
await build();

const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => stopping.abort(signal));
}

const database = await openDatabase(join(ROOT, ".data/postgres"));
const end = async (/** @type {number} */ code) => {
  await database.stop();
  process.exit(code);
};
if (stopping.signal.aborted) await end(0);
if (!(await prepare(database.url))) await end(1);
if (!existsSync(join(ROOT, ".next/BUILD_ID"))) await end(1);

const code = await serve({ port, databaseUrl: database.url, signal: stopping.signal });
say("stopped.");
await end(code);
