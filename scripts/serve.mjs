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

/**
 * Serves the built site until `signal` asks it to stop.
 *
 * The server is in a process group of its own, so that Ctrl-C reaches it through us, once, and the
 * database is there until it has drained.
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
  const child = spawn(
    process.execPath,
    [
      "--require",
      join(ROOT, "server/drain.cjs"),
      join(ROOT, "node_modules/next/dist/bin/next"),
      "start",
      "--port",
      String(port),
    ],
    {
      cwd: ROOT,
      detached: true,
      stdio: ["ignore", log, log],
      env: {
        ...process.env,
        NODE_ENV: "production",
        NEXT_MANUAL_SIG_HANDLE: "1",
        DATABASE_URL: databaseUrl,
        PORT: String(port),
        ...env,
      },
    },
  );
  const exited = new Promise((done) => child.on("exit", (code) => done(code)));
  signal.addEventListener("abort", () => child.kill("SIGTERM"), { once: true });
  process.on("exit", () => child.kill("SIGKILL"));
  let gone = false;
  void exited.then(() => {
    gone = true;
  });
  while (!gone && !(await answers(port))) await pause(50);
  for (const page of FIRST_PAGES) if (!gone) await answers(port, page);
  if (!gone) say(`ready on http://localhost:${port} (Ctrl-C ends it)`);
  const code = await exited;
  return signal.aborted ? 0 : (code ?? 1);
}
