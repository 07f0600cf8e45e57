// The whole topology, from an empty folder to a site that answers.
import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { prepare, serverArgs } from "../../serve.mjs";
import { fail, ROOT, say } from "../../setup.mjs";
import { startNginx } from "../local-nginx.mjs";
import { portsFrom } from "./config.mjs";
import { startDatabaseNodes, startProgram, until } from "./database-nodes.mjs";

const NAME = "banjia";

/** Whether an address answers well, and in time. @param {string} url */
export async function isWell(url, ms = 2_000) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(ms) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** One statement on a connection of its own. @param {string} connectionString @param {string} text @param {unknown[]} [values] @returns {Promise<Record<string, unknown>[]>} */
export async function query(connectionString, text, values = []) {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 2_000,
    query_timeout: 10_000,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query(text, values);
    return rows;
  } finally {
    await client.end().catch(() => {});
  }
}

/** A server of the site that can be killed and started again. @param {{ dir: string, name: string, port: number, env: Record<string, string> }} given */
async function startApp({ dir, name, port, env }) {
  const origin = `http://127.0.0.1:${port}`;
  const args = serverArgs(port);
  const begin = () =>
    startProgram({
      dir,
      name: `app-${name}`,
      command: process.execPath,
      args,
      env: { ...env, PORT: String(port) },
    });
  let program = await begin();
  const ready = () => until(() => isWell(`${origin}/readyz`), `an answer of server ${name}`);
  await ready();
  return {
    origin,
    async killHard() {
      program.kill("SIGKILL");
      await program.ended;
    },
    async startAgain() {
      program = await begin();
      await ready();
    },
    async stop() {
      program.kill("SIGTERM");
      await program.ended;
    },
  };
}

/** @param {{ firstPort: number }} options */
export async function startCluster({ firstPort }) {
  process.chdir(ROOT);
  const ports = portsFrom(firstPort);
  const dir = await mkdtemp(join(tmpdir(), "banjia-cluster-"));
  await chmod(dir, 0o755);
  const word = () => randomBytes(12).toString("hex");
  const passwords = { superuser: word(), replication: word() };
  say(`starting etcd, two nodes of Patroni and HAProxy in ${dir} …`);
  const database = await startDatabaseNodes({ dir, ports, passwords });
  await until(
    async () => (await database.primary()) !== null,
    "a primary with a synchronous standby",
  );
  const urlOf = (/** @type {number} */ port, name = NAME) =>
    `postgresql://postgres:${passwords.superuser}@127.0.0.1:${port}/${name}`;
  await until(
    () =>
      query(urlOf(ports.writer, "postgres"), "select 1").then(
        () => true,
        () => false,
      ),
    "HAProxy",
  );
  await query(urlOf(ports.writer, "postgres"), `create database ${NAME}`);
  if (!(await prepare(urlOf(ports.writer)))) fail("the database could not be prepared.");
  const front = `http://127.0.0.1:${ports.front}`;
  const env = {
    ...{
      NODE_ENV: "production",
      NEXT_MANUAL_SIG_HANDLE: "1",
      LOG_LEVEL: "error",
      TRUST_PROXY: "1",
    },
    ...{ DATABASE_URL: urlOf(ports.writer), SITE_URL: front, RATE_LIMITS: "off" },
  };
  say("starting two servers and nginx …");
  const [portA, portB] = ports.apps;
  const a = await startApp({ dir, name: "a", port: portA, env });
  const b = await startApp({ dir, name: "b", port: portB, env });
  const servers = /** @type {[string, string]} */ ([`127.0.0.1:${portA}`, `127.0.0.1:${portB}`]);
  const nginx = await startNginx({ port: ports.front, servers, isLimited: false });
  await until(() => isWell(`${front}/en`), "a page through nginx");
  return {
    ...{ dir, front, database, databaseUrl: urlOf(ports.writer) },
    apps: /** @type {const} */ ([a, b]),
    /** The address of a node's own PostgreSQL, whatever HAProxy thinks of it. */
    urlOfNode: (/** @type {{ postgres: number }} */ node) => urlOf(node.postgres),
    /** Turns the limits of one address in nginx on or off. */
    limit: (/** @type {boolean} */ isLimited) =>
      nginx.reload({ port: ports.front, servers, isLimited }),
    async stop() {
      await nginx.stop();
      await Promise.all([a.stop(), b.stop()]);
      await database.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
