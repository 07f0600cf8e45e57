// How fast the site answers, beside bare Next, node:http and nginx on the same machine: `npm run bench:serve [-- SECONDS ROUNDS]`.
//
// Every server runs on the first processor and wrk on the second, in turn, round after round: what counts is the ratio
// within a round. Shares and estimates are counted by the second, with all processors. Needs Linux, wrk and nginx.
import { spawnSync } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import pg from "pg";
import { freePort } from "../db/embedded-database.mjs";
import { helpWhenAsked } from "../help.mjs";
import { openDatabase, prepare, serve } from "../serve.mjs";
import { build, generate, ROOT, say } from "../setup.mjs";
import { untilAnswering } from "./bare-next.mjs";
import { keepResults, spread } from "./bench-results.mjs";
import { startPeers } from "./serve-peers.mjs";
import { load, postScript, requirePrograms } from "./wrk.mjs";

/** @typedef {import("./wrk.mjs").Load} Load */
/** @typedef {{ what: string, url: string, beside: string, peer: string, goal?: string }} Contest */

helpWhenAsked(import.meta.url);
requirePrograms(["wrk", "nginx", "taskset"]);

const [seconds = 5, rounds = 3] = process.argv.slice(2).map(Number);
const WARM_SECONDS = 4;
const PAGE = "/en/offers/zhipu-2024-moving";
const DAYS = 30;
const MODELS = ["gpt-4o", "gpt-4o-mini", "gpt-3.5-turbo-0125"];
/** Shares and estimates a second that must be acknowledged. */
const GOALS = { shares: 100, estimates: 50 };

/** Ninety cells: a month of three models. */
const BODY = {
  asOf: "2024-07-09",
  usage: Array.from({ length: DAYS * MODELS.length }, (_, n) => ({
    day: `2024-06-${String(Math.floor(n / MODELS.length) + 1).padStart(2, "0")}`,
    model: MODELS[n % MODELS.length],
    batch: false,
    tier: "default",
    requests: String(100 + n),
    meters: { inputUncached: String(1_000_003 + n * 97), output: String(300_007 + n * 13) },
  })),
};

/** This process and all it started, and will start, on these processors. @param {string} processors */
function pin(processors) {
  const { stdout } = spawnSync("ps", ["-e", "-o", "pid=,ppid="], { encoding: "utf8" });
  const pairs = stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const mine = new Set([process.pid]);
  for (let size = 0; size !== mine.size; ) {
    size = mine.size;
    for (const [pid = 0, parent = 0] of pairs) if (mine.has(parent)) mine.add(pid);
  }
  for (const pid of mine) spawnSync("taskset", ["-a", "-p", "-c", processors, String(pid)]);
}

/** A share's id. The first threads for estimates start slowly: it is asked for again. @param {string} site @returns {Promise<string>} */
async function makeShare(site) {
  for (let tries = 1; ; tries++) {
    const headers = { "Content-Type": "application/json" };
    const init = { method: "POST", headers, body: JSON.stringify(BODY) };
    const response = await fetch(`${site}/api/v1/shares`, init);
    const text = await response.text();
    if (response.ok) return JSON.parse(text).id;
    if (tries === 5) throw new Error(`A share is answered ${response.status}: ${text}`);
  }
}

const figure = (/** @type {Load} */ { perSecond, p99 }) =>
  `${Math.round(perSecond).toLocaleString("en")}/s, p99 ${p99.toFixed(1)} ms`;
const middle = (/** @type {Load[]} */ all) =>
  all.toSorted((a, b) => a.perSecond - b.perSecond)[all.length >> 1] ?? {
    perSecond: Number.NaN,
    p50: 0,
    p99: 0,
  };

/** Begins once what was asked before is done: a server goes on with it although wrk has left. @param {() => Promise<Load>} measure @param {string} url */
async function inPeace(measure, url) {
  await untilAnswering(url);
  return measure();
}

/** Every address once a round, each on the first processor. @param {string[]} urls @returns {Promise<Map<string, Load[]>>} */
async function inTurn(urls) {
  /** @type {Map<string, Load[]>} */
  const runs = new Map(urls.map((url) => [url, []]));
  for (const url of urls) await inPeace(() => load({ url, seconds: WARM_SECONDS, cpu: 1 }), url);
  for (let round = 1; round <= rounds; round++) {
    for (const [url, all] of runs)
      all.push(await inPeace(() => load({ url, seconds, cpu: 1 }), url));
    say(`round ${round} of ${rounds}`);
  }
  return runs;
}

/** @param {Contest} contest @param {Map<string, Load[]>} runs */
function compared({ what, url, beside, peer, goal }, runs) {
  const [ours, theirs] = [runs.get(url) ?? [], runs.get(peer) ?? []];
  const ratios = ours.map(({ perSecond }, at) => perSecond / (theirs[at]?.perSecond ?? Number.NaN));
  const figures = `${figure(middle(ours))}; ${figure(middle(theirs))}`;
  return { what, beside, ...spread(ratios), figures, ...(goal && { goal }) };
}

/** How often a second a body is taken, beside the goal. @param {string} site @param {"shares" | "estimates"} what @returns {Promise<{ row: import("./bench-results.mjs").Row, perSecond: number }>} */
async function posted(site, what) {
  const script = await postScript(join(ROOT, `.data/bench/${what}.lua`), BODY);
  const url = `${site}/api/v1/${what}`;
  await load({ url, seconds: WARM_SECONDS, script });
  const all = [];
  for (let round = 0; round < rounds; round++) all.push(await load({ url, seconds, script }));
  const goal = GOALS[what];
  const ratios = spread(all.map(({ perSecond }) => perSecond / goal));
  const row = {
    what: `${what} of 90 cells, all processors`,
    beside: `the goal of ${goal}/s`,
    ...ratios,
    goal: "≥ 1",
    figures: figure(middle(all)),
  };
  return { row, perSecond: middle(all).perSecond };
}

/** Bytes of an answer, as it is and in gzip. @param {string} url */
async function weigh(url) {
  const headers = { "Accept-Encoding": "identity" };
  const body = Buffer.from(await (await fetch(url, { headers })).arrayBuffer());
  return { body, gzip: gzipSync(body).length };
}

/** What a share takes in the database, its indexes with it. @param {string} connectionString */
async function shareRowBytes(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query(
    "select (pg_total_relation_size('shares') / greatest(count(*), 1))::int as bytes from shares",
  );
  await client.end();
  return Number(rows[0]?.bytes);
}

/** Resident memory in MB, as the server tells Prometheus. @param {number} port */
async function memoryMb(port) {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1]) / 1_000_000;
}

/** @param {string} site @param {string} share @param {Awaited<ReturnType<typeof startPeers>>["urls"]} peers @returns {Contest[]} */
function contestsOf(site, share, peers) {
  return [
    {
      what: "node:http, hello",
      url: peers.plain,
      beside: "bare Next static page",
      peer: peers.page,
    },
    { what: "nginx, a file", url: peers.file, beside: "bare Next static page", peer: peers.page },
    {
      what: "an offer's page, warm",
      url: site + PAGE,
      beside: "bare Next static page, as many bytes",
      peer: peers.largePage,
      goal: "≥ 0.9",
    },
    {
      what: "an offer's page, warm",
      url: site + PAGE,
      beside: "bare Next static page, hello",
      peer: peers.page,
    },
    {
      what: "/api/v1/offers",
      url: `${site}/api/v1/offers`,
      beside: "bare Next route, as many bytes",
      peer: peers.largeRoute,
      goal: "≥ 0.9",
    },
    {
      what: "/api/v1/offers",
      url: `${site}/api/v1/offers`,
      beside: "bare Next route, hello",
      peer: peers.route,
    },
    {
      what: "a share's page",
      url: site + share,
      beside: "bare Next page with one Prisma read",
      peer: peers.read,
      goal: "≥ 1",
    },
    {
      what: "an offer's page behind the shipped nginx",
      url: peers.front + PAGE,
      beside: "nginx, the same bytes as a file",
      peer: peers.file,
      goal: "≥ 0.7, p99 ≤ 5 ms",
    },
  ];
}

await generate();
await build();
await mkdir(join(ROOT, ".data/bench"), { recursive: true });
pin("0");
const [port, firstPort, metrics] = [await freePort(), await freePort(), await freePort()];
const database = await openDatabase(join(ROOT, ".data/bench-postgres"));
if (!(await prepare(database.url))) process.exit(1);
const stopping = new AbortController();
const site = `http://127.0.0.1:${port}`;
const quiet = { RATE_LIMITS: "off", LOG_LEVEL: "error" };
const env = { ...quiet, SITE_URL: site, METRICS_PORT: String(metrics) };
const served = serve({ port, databaseUrl: database.url, signal: stopping.signal, env });
await untilAnswering(`${site}/readyz`);
const share = `/en/s/${await makeShare(site)}`;
const page = await weigh(site + PAGE);
const [offers, shared] = [await weigh(`${site}/api/v1/offers`), await weigh(site + share)];
const sizes = [page, offers, shared].map(({ body, gzip }) => `${body.length} (${gzip})`);
say(`bytes (gzip) of an offer's page, /api/v1/offers, a share's page: ${sizes.join(", ")}`);
const peers = await startPeers({
  ...{ firstPort, site: port, databaseUrl: database.url },
  ...{ page: page.body, answerBytes: offers.body.length },
});
const contests = contestsOf(site, share, peers.urls);
const runs = await inTurn([...new Set(contests.flatMap(({ url, peer }) => [url, peer]))]);
pin(`0-${cpus().length - 1}`);
const [estimates, shares] = [await posted(site, "estimates"), await posted(site, "shares")];
const rows = [...contests.map((contest) => compared(contest, runs)), estimates.row, shares.row];
const rate = (/** @type {string} */ url) => Math.round(middle(runs.get(url) ?? []).perSecond);
await keepResults("serve", `npm run bench:serve -- ${seconds} ${rounds}`, rows, {
  ...{ pages: rate(site + PAGE), offersApi: rate(`${site}/api/v1/offers`) },
  ...{ sharePages: rate(site + share), throughNginx: rate(peers.urls.front + PAGE) },
  ...{ sharesMade: Math.round(shares.perSecond), estimates: Math.round(estimates.perSecond) },
  ...{ pageBytes: page.gzip, offersApiBytes: offers.gzip, sharePageBytes: shared.gzip },
  shareRowBytes: await shareRowBytes(database.url),
  memoryMb: Math.round(await memoryMb(metrics)),
});
await peers.stop();
stopping.abort();
await served;
await database.stop();
process.exit(0);
