// What keeps the built-in PostgreSQL running as long as whoever started it, and no longer.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const pause = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

/** Ends the server when we are gone without having done so, also after a SIGKILL. @param {string} dir */
export function startGuard(dir) {
  const script = join(dirname(fileURLToPath(import.meta.url)), "database-guard.mjs");
  const guard = spawn(process.execPath, [script, dir], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  guard.on("error", () => {});
  guard.stdin?.on("error", () => {});
  guard.unref();
  // The pipe must not keep us alive: it is there to close.
  if (guard.stdin && "unref" in guard.stdin)
    /** @type {import("node:net").Socket} */ (guard.stdin).unref();
  return guard;
}

const AGAIN_MS = 500;

/**
 * A process, and after `keepUp` what `start` puts in its place each time it ends by itself.
 *
 * @param {import("node:child_process").ChildProcess} first
 * @param {() => Promise<import("node:child_process").ChildProcess>} start
 */
export function keptUp(first, start) {
  let child = first;
  let [isKeptUp, isStopping] = [false, false];
  /** @type {NodeJS.Timeout | undefined} */
  let soon;
  const hasEnded = () =>
    child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  const startAgain = async () => {
    if (isStopping) return;
    child = await start();
    watch();
    if (isStopping) child.kill("SIGINT");
  };
  const onEnd = () => {
    if (!isKeptUp || isStopping) return;
    process.stderr.write("banjia: the built-in PostgreSQL ended; starting it again …\n");
    soon = setTimeout(startAgain, AGAIN_MS);
  };
  const watch = () => {
    child.once("exit", onEnd);
    child.once("error", onEnd);
  };
  watch();
  return {
    hasEnded,
    keepUp() {
      isKeptUp = true;
    },
    kill() {
      isStopping = true;
      clearTimeout(soon);
      if (!hasEnded()) child.kill("SIGINT");
    },
    async ended() {
      while (!hasEnded()) await pause(20);
    },
  };
}
