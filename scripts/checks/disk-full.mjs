// Fills the disk under PostgreSQL while the site is served, and frees it again: `npm run faults:disk`. The disk is a
// small one in memory that only this process sees. Needs Linux, root and a built site.
import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { freePort } from "../db/embedded-database.mjs";
import { helpWhenAsked } from "../help.mjs";
import { openDatabase, prepare, serve } from "../serve.mjs";
import { fail, say } from "../setup.mjs";

helpWhenAsked(import.meta.url);

const INSIDE = "--inside";
const DISK = "400m";
const BODY = {
  asOf: "2024-07-09",
  usage: [
    {
      ...{ day: "2024-06-01", model: "gpt-4o", batch: false, tier: "default", requests: "1" },
      meters: { output: "5000000" },
    },
  ],
};

if (!process.argv.includes(INSIDE)) {
  const args = ["--mount", process.execPath, import.meta.filename, INSIDE];
  process.exit(spawnSync("unshare", args, { stdio: "inherit" }).status ?? 1);
}

const dir = await mkdtemp(join(tmpdir(), "banjia-disk-"));
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${DISK},mode=755`, "tmpfs", dir]);
if (mounted.status !== 0) fail(`No disk could be mounted: ${mounted.stderr}`);
delete process.env.DATABASE_URL;
const database = await openDatabase(join(dir, "postgres"));
if (!(await prepare(database.url))) fail("The database could not be prepared.");
const port = await freePort();
const site = `http://127.0.0.1:${port}`;
const stopping = new AbortController();
const env = { SITE_URL: site, RATE_LIMITS: "off", LOG_LEVEL: "error" };
const served = serve({ port, databaseUrl: database.url, signal: stopping.signal, env });

const pause = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));
const statusOf = async (/** @type {string} */ path) => (await fetch(site + path)).status;
const share = () =>
  fetch(`${site}/api/v1/shares`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(BODY),
  });

/** The first answer to a share that is as wanted. @param {number} status */
async function shareUntil(status) {
  for (let tries = 0; tries < 2_000; tries++) {
    const response = await share().catch(() => null);
    if (response?.status === status) return response;
    if (response?.status === 201) acknowledged.push((await response.json()).id);
    await pause(20);
  }
  throw new Error(`No share was answered ${status}.`);
}

/** @param {string} what @param {boolean} holds @param {unknown} figure */
function hold(what, holds, figure) {
  say(`${holds ? "holds " : "BROKEN"}  ${what}: ${figure}`);
  if (!holds) process.exitCode = 1;
}

/** @type {string[]} */
const acknowledged = [];
while ((await statusOf("/readyz").catch(() => 0)) !== 200) await pause(100);
acknowledged.push((await (await shareUntil(201)).json()).id);

const filler = join(dir, "filler");
try {
  for (;;) writeFileSync(filler, Buffer.alloc(65_536), { flag: "a" });
} catch {
  say("the disk is full");
}
const refused = await shareUntil(503);
hold(
  "full: a share is refused, and told when to come back",
  refused.headers.has("Retry-After"),
  503,
);
const reads = ["/en/offers", "/api/v1/offers", `/en/s/${acknowledged[0]}`, "/zh/models"];
const statuses = await Promise.all(reads.map(statusOf));
hold(
  "full: what is read is answered",
  statuses.every((status) => status === 200),
  statuses.join(),
);

rmSync(filler);
const freedAt = performance.now();
acknowledged.push((await (await shareUntil(201)).json()).id);
hold(
  "freed: shares are taken again",
  true,
  `${((performance.now() - freedAt) / 1_000).toFixed(1)} s`,
);
const found = await Promise.all(acknowledged.map((id) => statusOf(`/api/v1/shares/${id}`)));
const lost = found.filter((status) => status !== 200).length;
hold("freed: acknowledged shares lost", lost === 0, `${lost} of ${acknowledged.length}`);

const client = new pg.Client({ connectionString: database.url });
await client.connect();
const { rows: tables } = await client.query(
  "select oid::regclass::text as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
);
for (const { name } of tables) await client.query(`select count(t.*) from ${name} t`);
hold("freed: every table is read whole", tables.length > 0, tables.length);
const { rowCount: hasCheck } = await client.query(
  "select from pg_available_extensions where name = 'amcheck'",
);
if (hasCheck === 1) {
  await client.query("create extension amcheck");
  const { rowCount } = await client.query(
    `select bt_index_check(i.indexrelid, true) from pg_index i join pg_class c on c.oid = i.indexrelid
     join pg_am a on a.oid = c.relam where a.amname = 'btree' and c.relnamespace = 'public'::regnamespace`,
  );
  hold("freed: indexes agree with their tables (amcheck)", true, rowCount);
}
await client.end();
stopping.abort();
await served;
await database.stop();
process.exit();
