// What readers notice while the site's own servers die or are replaced.
import { startLoad, wrongShares } from "./load.mjs";
import { isWell } from "./start.mjs";

/** @typedef {Awaited<ReturnType<typeof import("./start.mjs").startCluster>>} Cluster */
/** @typedef {(what: string, holds: boolean, figure: string) => void} Say */

const pause = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));
const BETWEEN_RESTARTS_MS = 10_000;
/** A busy machine is slow, not wrong. */
const PATIENCE_MS = 20_000;

/** Reads through nginx while something is done to the servers; whoever gets no good answer asks once more. @param {Cluster} cluster @param {Say} hold @param {string} what @param {() => Promise<void>} act */
async function readWhile(cluster, hold, what, act) {
  let [asked, again, failed] = [0, 0, 0];
  let isOver = false;
  const paths = ["/en/offers", "/api/v1/offers", "/en/vendors/zhipu", "/api/v1/vendors"];
  const readers = Array.from({ length: 4 }, async (_, n) => {
    for (let at = n; !isOver; at++) {
      const url = `${cluster.front}${paths[at % paths.length]}?asOf=2024-07-${String((at % 28) + 1).padStart(2, "0")}`;
      asked++;
      if (await isWell(url, PATIENCE_MS)) continue;
      again++;
      if (!(await isWell(url, PATIENCE_MS))) failed++;
    }
  });
  await pause(2_000);
  await act();
  await pause(1_000);
  isOver = true;
  await Promise.all(readers);
  const figure = `${failed} of ${asked}, ${again} asked again`;
  hold(`${what}: reads failed after one retry`, failed === 0, figure);
}

/** @param {Cluster} cluster @param {Say} hold */
export async function loseServer(cluster, hold) {
  await readWhile(cluster, hold, "a server killed", async () => {
    await cluster.apps[0].killHard();
    await pause(5_000);
    await cluster.apps[0].startAgain();
  });
}

/** Restarts every server in turn, as an upgrade does: the next ten seconds after the one before is ready. @param {Cluster} cluster @param {Say} hold */
export async function restartInTurn(cluster, hold) {
  const load = startLoad(cluster.front);
  await readWhile(cluster, hold, "every server restarted in turn", async () => {
    for (const app of cluster.apps) {
      await app.stop();
      await app.startAgain();
      await pause(BETWEEN_RESTARTS_MS);
    }
  });
  await load.stop();
  const wrong = await wrongShares(cluster.apps[0].origin, load.shares);
  hold(
    "every server restarted in turn: acknowledged shares lost",
    wrong.length === 0,
    `${wrong.length} of ${load.shares.length}`,
  );
}
