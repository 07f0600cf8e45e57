// What must hold while machines die: each line is printed with its figure, and one that does not hold fails the run.
import { spawn } from "node:child_process";
import { say } from "../../setup.mjs";
import { until } from "./database-nodes.mjs";
import { longestGap, startLoad, wrongShares } from "./load.mjs";
import { loseServer, restartInTurn } from "./lose-servers.mjs";
import { isWell, query } from "./start.mjs";

/** @typedef {Awaited<ReturnType<typeof import("./start.mjs").startCluster>>} Cluster */
/** @typedef {(what: string, holds: boolean, figure: string) => void} Say */

const pause = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));
const BEFORE_MS = 5_000;
const AFTER_MS = 8_000;
/** A primary that is cut off is believed for its whole lease first, and gives up by itself. */
const MOST_GAP_S = { killed: 15, "cut off": 30 };
const CUT_MS = 30_000;
const PUBLISHED_MS = 2_000;

/** Whether two nodes took writes at the same look; looks until told to stop. @param {Cluster} cluster */
function watchPrimaries(cluster) {
  let [looks, twice] = [0, 0];
  let isOver = false;
  const writes = (/** @type {{ postgres: number }} */ node) =>
    query(cluster.urlOfNode(node), "select pg_is_in_recovery() as stands").then(
      ([row]) => row?.stands === false,
      () => false,
    );
  const done = (async () => {
    while (!isOver) {
      const [a, b] = await Promise.all(cluster.database.nodes.map(writes));
      looks++;
      if (a && b) twice++;
      await pause(100);
    }
  })();
  return async () => {
    isOver = true;
    await done;
    return { looks, twice };
  };
}

/** @param {Cluster} cluster @returns {Promise<Cluster["database"]["nodes"][number]>} */
async function primaryOf({ database }) {
  await until(
    async () => (await database.primary()) !== null,
    "a primary with a synchronous standby",
  );
  const found = await database.primary();
  if (found === null) throw new Error("no primary");
  return found;
}

/** Breaks the database under load and mends it again. @param {Cluster} cluster @param {Say} hold @param {"killed" | "cut off"} how */
async function losePrimary(cluster, hold, how) {
  const old = await primaryOf(cluster);
  const load = startLoad(cluster.front);
  const stopWatching = watchPrimaries(cluster);
  await pause(BEFORE_MS);
  const [since, before] = [performance.now(), load.shares.length];
  if (how === "killed") await old.killHard();
  else old.cut();
  const other = cluster.database.nodes.find((node) => node !== old);
  await until(
    async () => /master|primary/.test((await other?.ask())?.role ?? ""),
    "the other node taking over",
  );
  await until(async () => load.writes.some((at) => at > since + 1_000), "a write");
  if (how === "cut off") await pause(Math.max(0, CUT_MS - (performance.now() - since)));
  await pause(AFTER_MS);
  const gap = longestGap(load.writes, since);
  if (how === "killed") await old.startAgain();
  else old.mend();
  const startedAt = performance.now();
  await until(
    async () => (await cluster.database.primary()) === other,
    "the old primary standing by",
  );
  const joined = (performance.now() - startedAt) / 1_000;
  await load.stop();
  const { looks, twice } = await stopWatching();
  const wrong = await wrongShares(cluster.apps[0].origin, load.shares);
  const revoked = load.shares.filter(({ revokedAt }) => revokedAt !== undefined).length;
  const reads = [...load.answers].filter(([what]) => what.startsWith("read "));
  say(`  answers: ${[...load.answers].map(([what, times]) => `${what} × ${times}`).join(", ")}`);
  hold(
    `primary ${how}: acknowledged shares lost`,
    wrong.length === 0,
    `${wrong.length} of ${load.shares.length} (${before} before) ${wrong.slice(0, 3)}`,
  );
  hold(
    `primary ${how}: revoked links served`,
    load.served.length === 0,
    `${load.served.length} of ${revoked}`,
  );
  hold(
    `primary ${how}: longest time without a write`,
    gap <= MOST_GAP_S[how],
    `${gap.toFixed(1)} s`,
  );
  hold(
    `primary ${how}: catalogue reads meanwhile`,
    reads.every(([what]) => what === "read 200"),
    reads.map(([what, times]) => `${what}: ${times}`).join(", "),
  );
  hold(`primary ${how}: two primaries at once`, twice === 0, `${twice} of ${looks} looks`);
  hold(
    `primary ${how}: the old one stands by again`,
    true,
    `${joined.toFixed(1)} s after it was back`,
  );
}

/** @param {Cluster} cluster @param {Say} hold */
async function publish({ apps, databaseUrl }, hold) {
  const page = `${apps[1].origin}/en/offers/zhipu-2024-moving`;
  await isWell(page);
  await query(
    databaseUrl,
    "update offers set title_en = 'Seen on both' where slug = 'zhipu-2024-moving'",
  );
  const at = performance.now();
  // As a publish puts a revision in force: lib/data/revision.ts.
  await query(
    databaseUrl,
    `with told as (update catalog_revisions set digest = repeat('a', length(digest)), loaded_at = clock_timestamp() returning digest)
     select pg_notify('banjia_revision', digest)::text from told`,
  );
  const shows = async (/** @type {string} */ url) =>
    (await (await fetch(url)).text()).includes("Seen on both");
  await Promise.all([
    until(() => shows(page), "the change on the page"),
    until(() => shows(`${apps[1].origin}/api/v1/offers`), "the change in the API"),
  ]);
  const ms = performance.now() - at;
  hold(
    "a change of the catalogue, seen on the other server",
    ms <= PUBLISHED_MS,
    `${(ms / 1_000).toFixed(2)} s`,
  );
}

/** @param {Cluster} cluster @param {Say} hold */
async function limits(cluster, hold) {
  await cluster.limit(true);
  await pause(2_000);
  const url = `${cluster.front}/api/v1/shares/${"A".repeat(22)}`;
  const statuses = [];
  for (let at = 0; at < 40; at++) statuses.push((await fetch(url)).status);
  await cluster.limit(false);
  await pause(1_000);
  const passed = statuses.filter((status) => status !== 429).length;
  hold(
    "one address over both servers: passed of 40 at once, 10 a minute and 10 more",
    passed <= 13,
    String(passed),
  );
}

/** @param {Cluster} cluster @param {Say} hold */
async function purge({ databaseUrl }, hold) {
  const aged = await query(
    databaseUrl,
    `update shares set created_at = now() - interval '30 days', expires_at = now() - interval '8 days'
     where id in (select id from shares limit 200) returning 1`,
  );
  const one = () =>
    new Promise((done) => {
      let printed = "";
      const child = spawn("npm", ["run", "-s", "shares:purge"], {
        env: { ...process.env, DATABASE_URL: databaseUrl },
      });
      child.stdout.on("data", (chunk) => {
        printed += chunk;
      });
      child.on("close", () => done(Number(/Deleted (\d+) shares/.exec(printed)?.[1] ?? 0)));
    });
  const [first, second] = await Promise.all([one(), one()]);
  hold(
    "two purges at once: shares deleted, once each",
    first + second === aged.length,
    `${first} + ${second} of ${aged.length}`,
  );
}

/** Whether everything held. @param {Cluster} cluster */
export async function testCluster(cluster) {
  let isWhole = true;
  /** @type {Say} */
  const hold = (what, holds, figure) => {
    isWhole &&= holds;
    say(`${holds ? "holds " : "BROKEN"}  ${what}: ${figure}`);
  };
  await publish(cluster, hold);
  await limits(cluster, hold);
  await loseServer(cluster, hold);
  await restartInTurn(cluster, hold);
  await losePrimary(cluster, hold, "killed");
  await losePrimary(cluster, hold, "cut off");
  await purge(cluster, hold);
  return isWhole;
}
