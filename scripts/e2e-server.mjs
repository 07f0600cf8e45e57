// The built site on a database of its own, for the end-to-end tests.
import { mkdirSync, openSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openDatabase, prepare, serve } from "./serve.mjs";
import { ROOT } from "./setup.mjs";

process.env.RATE_LIMITS ??= "off"; // all tests ask from one address
const port = Number(process.argv[2] ?? 3210);
process.env.SITE_URL ??= `http://127.0.0.1:${port}`; // where the tests are: links must lead there
const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stopping.abort(signal));

mkdirSync(join(ROOT, "reports"), { recursive: true });
// Read by the tests. One for each port: a second server started meanwhile would cut it short.
const log = openSync(join(ROOT, `reports/e2e-server-${port}.log`), "w");
const database = await openDatabase(join(ROOT, ".data/e2e-postgres"));
// For tests that bring a database of their own into the same server: see e2e/instances.ts.
await writeFile(join(ROOT, `.data/e2e-${port}.url`), database.url);
const ready = await prepare(database.url);
const code = ready
  ? await serve({ port, databaseUrl: database.url, signal: stopping.signal, log })
  : 1;
await database.stop();
process.exit(code);
