// etcd, two nodes of Patroni with PostgreSQL, and HAProxy in front of them.
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { chown, mkdir, open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { haproxyConfig, patroniConfig } from "./config.mjs";
import { startLine } from "./cut-proxy.mjs";
import { postgresUser } from "./install.mjs";

/** @typedef {import("./config.mjs").Ports} Ports */
/** @typedef {{ pid: number, kill: (signal: NodeJS.Signals) => void, ended: Promise<void> }} Program */

const pause = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Starts a program whose words go to a file; it ends with this process.
 *
 * @param {{ dir: string, name: string, command: string, args: string[], uid?: number, gid?: number, env?: Record<string, string> }} given
 * @returns {Promise<Program>}
 */
export async function startProgram({ dir, name, command, args, env = {}, ...ids }) {
  const log = await open(join(dir, `${name}.log`), "a");
  const child = spawn(command, args, {
    ...ids,
    cwd: name.startsWith("app") ? process.cwd() : dir,
    detached: true, // Ctrl-C reaches it through us
    stdio: ["ignore", log.fd, log.fd],
    env: { ...process.env, ...env },
  });
  await log.close();
  const kill = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
  const killHard = () => kill("SIGKILL");
  process.on("exit", killHard);
  const ended = /** @type {Promise<void>} */ (
    new Promise((done) => child.once("exit", () => done(undefined)))
  );
  void ended.then(() => process.removeListener("exit", killHard));
  return { pid: child.pid ?? 0, kill, ended };
}

/** What Patroni says of a node; null when it says nothing. @param {number} rest @returns {Promise<{ role: string, state: string, sync_standby?: boolean } | null>} */
export async function askPatroni(rest) {
  const signal = AbortSignal.timeout(1_000);
  const response = await fetch(`http://127.0.0.1:${rest}/patroni`, { signal }).catch(() => null);
  return (await response?.json().catch(() => null)) ?? null;
}

/** @param {() => Promise<boolean>} isSo @param {string} what @param {number} seconds */
export async function until(isSo, what, seconds = 120) {
  for (const end = Date.now() + seconds * 1_000; Date.now() < end; await pause(50))
    if (await isSo()) return;
  throw new Error(`${seconds} s went by without ${what}.`);
}

/** @param {{ dir: string, ports: Ports, passwords: { superuser: string, replication: string } }} given */
export async function startDatabaseNodes({ dir, ports, passwords }) {
  const ids = postgresUser();
  await chown(dir, ids.uid, ids.gid);
  const client = `http://127.0.0.1:${ports.etcd}`;
  const peer = `http://127.0.0.1:${ports.etcdPeer}`;
  const urls = ["--listen-client-urls", client, "--advertise-client-urls", client];
  const peers = ["--listen-peer-urls", peer, "--initial-advertise-peer-urls", peer];
  const cluster = ["--initial-cluster", `default=${peer}`, "--data-dir", join(dir, "etcd")];
  const etcd = await startProgram({
    dir,
    name: "etcd",
    command: "/usr/bin/etcd",
    args: [...urls, ...peers, ...cluster],
  });
  const nodes = await Promise.all(
    ports.nodes.map((node) => startNode(dir, node, ports.etcd, passwords, ids)),
  );
  await writeFile(join(dir, "haproxy.cfg"), haproxyConfig(ports));
  const haproxy = await startProgram({
    dir,
    name: "haproxy",
    command: "/usr/sbin/haproxy",
    args: ["-db", "-f", join(dir, "haproxy.cfg")],
  });
  const [a, b] = nodes;
  if (a === undefined || b === undefined) throw new Error("two nodes are needed");
  return {
    nodes: /** @type {const} */ ([a, b]),
    /** Which node is primary while the other is its synchronous standby; null in between. */
    async primary() {
      const [first, second] = await Promise.all([a.ask(), b.ask()]);
      const isLeader = (/** @type {typeof first} */ one) =>
        one?.role === "master" || one?.role === "primary";
      if (isLeader(first) && second?.sync_standby) return a;
      return isLeader(second) && first?.sync_standby ? b : null;
    },
    async stop() {
      haproxy.kill("SIGTERM");
      for (const node of nodes) await node.stop();
      etcd.kill("SIGTERM");
      await Promise.all([haproxy.ended, etcd.ended]);
    },
  };
}

/** @param {string} dir @param {import("./config.mjs").Node} node @param {number} etcd @param {{ superuser: string, replication: string }} passwords @param {{ uid: number, gid: number }} ids */
async function startNode(dir, node, etcd, passwords, ids) {
  const file = join(dir, `patroni-${node.name}.yml`);
  const lines = await Promise.all([
    startLine({ port: node.postgresLine, to: node.postgres }),
    startLine({ port: node.restLine, to: node.rest }),
    startLine({ port: node.etcdLine, to: etcd }),
  ]);
  await mkdir(dir, { recursive: true });
  await writeFile(file, patroniConfig({ node, dir, passwords }));
  await chown(file, ids.uid, ids.gid);
  const env = { HOME: dir };
  const begin = () =>
    startProgram({
      dir,
      name: `patroni-${node.name}`,
      command: "/usr/bin/patroni",
      args: [file],
      ...ids,
      env,
    });
  /** PostgreSQL outlives a Patroni that is killed. */
  const killPostgres = () => {
    const postmaster = postmasterOf(join(dir, `data-${node.name}`));
    if (postmaster > 1) for (const pid of [postmaster, ...childrenOf(postmaster)]) end(pid);
  };
  process.on("exit", killPostgres);
  let program = await begin();
  return {
    ...node,
    ask: () => askPatroni(node.rest),
    cut: () => lines.forEach((line) => void line.cut()),
    mend: () => lines.forEach((line) => void line.mend()),
    /** Patroni, PostgreSQL and all its processes at once. */
    async killHard() {
      program.kill("SIGKILL");
      killPostgres();
      await program.ended;
    },
    async startAgain() {
      program = await begin();
    },
    async stop() {
      program.kill("SIGTERM");
      await program.ended;
      process.removeListener("exit", killPostgres);
      for (const line of lines) line.stop();
    },
  };
}

/** The process of a PostgreSQL; 0 when there is none. @param {string} folder */
function postmasterOf(folder) {
  try {
    const pid = Number(readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n")[0]);
    // The file outlives it, and its number may be another's by now.
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(folder) ? pid : 0;
  } catch {
    return 0;
  }
}

/** @param {number} pid */
function childrenOf(pid) {
  const { stdout } = spawnSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" });
  return stdout
    .split("\n")
    .map(Number)
    .filter((one) => one > 1);
}

/** @param {number} pid */
function end(pid) {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // has ended
  }
}
