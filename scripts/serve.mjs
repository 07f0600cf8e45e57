// Database, migrations, catalogue and server: shared by `npm start`, `npm run dev` and the e2e tests.
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import pg from "pg";
import { startDatabase } from "./db/embedded-database.mjs";
import { bin, fail, ROOT, run, say } from "./setup.mjs";

const CONNECT_MS = 3_000;

/** Whether nothing listens on a port, on any address. @param {number} port @returns {Promise<boolean>} */
export function isFree(port) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", () => done(false));
    probe.listen(port, () => probe.close(() => done(true)));
  });
}

/** @param {unknown} error */
function whyOf(error) {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}

/** Null when the database answers, else why it does not. @param {string} url @returns {Promise<string | null>} */
async function connects(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("select 1");
    return null;
  } catch (error) {
    return whyOf(error);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * The database of DATABASE_URL when it is set, else one of our own under `dataDir`.
 *
 * @param {string} dataDir
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function openDatabase(dataDir) {
  const url = process.env.DATABASE_URL;
  if (url) {
    const why = await connects(url).catch(whyOf);
    if (why !== null)
      fail(
        `The database of DATABASE_URL does not answer (${why}). Check the address, or unset it to use the built-in PostgreSQL.`,
      );
    return { url, stop: async () => {} };
  }
  say("starting the built-in PostgreSQL …");
  try {
    return await startDatabase({ dataDir });
  } catch (error) {
    return fail(whyOf(error));
  }
}

/** Applies migrations and loads the catalogue. False when one of them failed. @param {string} url */
export async function prepare(url) {
  const env = { DATABASE_URL: url };
  const migrated = await run(process.execPath, ["scripts/db/migrate.mjs", "deploy"], {
    quiet: true,
    env,
  });
  if (migrated !== 0) {
    process.stderr.write("banjia: The migrations could not be applied: see above.\n");
    return false;
  }
  const seeded = await run(bin("tsx"), ["--conditions=react-server", "prisma/seed.ts"], { env });
  if (seeded !== 0) process.stderr.write("banjia: The catalogue could not be loaded: see above.\n");
  return seeded === 0;
}

/** Drawn before anybody is let in: the first of each asks the whole catalogue of the database. */
const FIRST_PAGES = ["/en", "/zh", "/en/offers", "/zh/offers"];

/** @param {number} port */
async function answers(port, path = "/healthz") {
  const response = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => null);
  await response?.arrayBuffer();
  return response?.ok ?? false;
}

const pause = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

/** A server that ran this long before it ended is started again at once. */
const STEADY_MS = 60_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** Ends in a row, each soon after the start, before nobody believes in the next one. */
const MOST_QUICK_ENDS = 8;

/** Waits, unless asked to stop meanwhile. @param {number} ms @param {AbortSignal} signal */
const pauseUnless = (ms, signal) =>
  Promise.race([
    pause(ms),
    new Promise((done) => signal.addEventListener("abort", done, { once: true })),
  ]);

/**
 * Serves the built site until `signal` asks it to stop. A server that ends by itself is started
 * again, later each time it ends soon after.
 *
 * The server is in a process group of its own, so that Ctrl-C reaches it through us, once, and the
 * database is there until it has drained. It drains too when we end without a word.
 *
 * @param {object} options
 * @param {number} options.port
 * @param {string} options.databaseUrl
 * @param {AbortSignal} options.signal
 * @param {Record<string, string>} [options.env]
 * @param {number | "inherit"} [options.log] where its words go: a file's descriptor, or to the terminal
 * @returns {Promise<number>} exit code
 */
export async function serve({ port, databaseUrl, signal, env = {}, log = "inherit" }) {
  for (let quickEnds = 0; ; ) {
    const startedAt = Date.now();
    const { code, wasReady } = await serveOnce({ port, databaseUrl, signal, env, log });
    if (signal.aborted) return 0;
    quickEnds = Date.now() - startedAt < STEADY_MS ? quickEnds + 1 : 0;
    if ((!wasReady && quickEnds <= 1) || quickEnds > MOST_QUICK_ENDS) return code ?? 1;
    const ms = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** quickEnds);
    say(`the server ended (${code ?? "killed"}); starting it again in ${ms / 1000} s …`);
    await pauseUnless(ms, signal);
    if (signal.aborted) return 0;
  }
}

/** What Node is asked for one server of the site. @param {number} port */
export function serverArgs(port) {
  const next = join(ROOT, "node_modules/next/dist/bin/next");
  return ["--require", join(ROOT, "server/drain.cjs"), next, "start", "--port", String(port)];
}

/** @param {Required<Parameters<typeof serve>[0]>} options @returns {Promise<{ code: number | null, wasReady: boolean }>} */
async function serveOnce({ port, databaseUrl, signal, env, log }) {
  const child = spawn(process.execPath, serverArgs(port), {
    cwd: ROOT,
    detached: true,
    // Nothing is ever written to its standard input: it ends when we do, and so the server learns of it.
    stdio: ["pipe", log, log],
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_MANUAL_SIG_HANDLE: "1",
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      STARTED_BY_PIPE: "1",
      ...env,
    },
  });
  /** @type {Promise<number | null>} */
  const exited = new Promise((done) => child.on("exit", (code) => done(code)));
  const stop = () => child.kill("SIGTERM");
  const kill = () => child.kill("SIGKILL");
  signal.addEventListener("abort", stop, { once: true });
  process.on("exit", kill);
  let gone = false;
  void exited.then(() => {
    gone = true;
  });
  while (!gone && !(await answers(port))) await pause(50);
  for (const page of FIRST_PAGES) if (!gone) await answers(port, page);
  const wasReady = !gone;
  if (wasReady) say(`ready on http://localhost:${port} (Ctrl-C ends it)`);
  const code = await exited;
  signal.removeEventListener("abort", stop);
  process.removeListener("exit", kill);
  return { code, wasReady };
}
