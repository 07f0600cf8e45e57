// The programs of the cluster, from Debian's packages.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fail, run, say } from "../../setup.mjs";

/** A program, and the package it is in. */
const PROGRAMS = {
  "/usr/bin/etcd": "etcd-server",
  "/usr/bin/patroni": "patroni",
  "/usr/sbin/haproxy": "haproxy",
  "/usr/sbin/nginx": "nginx",
  "/usr/lib/postgresql/15/bin/postgres": "postgresql-15",
  "/usr/share/doc/python3-etcd": "python3-etcd",
};

/** Installs what is missing; says so, and asks nothing. */
export async function installPrograms() {
  const missing = Object.entries(PROGRAMS).filter(([path]) => !existsSync(path));
  if (missing.length === 0) return;
  const packages = missing.map(([, name]) => name);
  if (process.getuid?.() !== 0)
    fail(`Run this as root, or install first: apt-get install -y ${packages.join(" ")}`);
  say(`installing ${packages.join(", ")} (apt-get install) …`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const args = ["install", "-y", "-qq", "--no-install-recommends", ...packages];
  await run("apt-get", ["update", "-qq"], { quiet: true, env });
  if ((await run("apt-get", args, { quiet: true, env })) !== 0) fail("apt-get failed: see above.");
}

/** The ids of the user PostgreSQL runs as, which its package makes. */
export function postgresUser() {
  const idOf = (/** @type {string} */ kind) =>
    Number(spawnSync("id", [kind, "postgres"], { encoding: "utf8" }).stdout);
  return { uid: idOf("-u"), gid: idOf("-g") };
}
