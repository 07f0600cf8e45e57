import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";

// F2 and F5: the built-in PostgreSQL is killed, and then whoever started it.

let folder: string;
let starter: ChildProcess;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "banjia-faults-"));
  const args = ["scripts/checks/fault-database.mjs", join(folder, "postgres")];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
  starter = child;
  [url] = await once(createInterface(child.stdout), "line");
});
afterAll(async () => {
  starter.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

const pause = () => new Promise((done) => setTimeout(done, 50));

async function serverPid(): Promise<number> {
  const text = await readFile(join(folder, "postgres/postmaster.pid"), "utf8").catch(() => "0");
  return Number(text.split("\n")[0]);
}

/** A connection, as soon as there is a server again. */
async function connected(): Promise<pg.Client> {
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on("error", () => {});
    try {
      await client.connect();
      return client;
    } catch {
      await client.end().catch(() => {});
      await pause();
    }
  }
}

/** Stores rows until the server is gone; the ones it said it has. */
async function storeUntilKilled(round: number, killAfter: number): Promise<string[]> {
  const client = await connected();
  const acknowledged: string[] = [];
  try {
    for (let n = 0; ; n++) {
      if (n === killAfter) process.kill(await serverPid(), "SIGKILL");
      await client.query("insert into kept values ($1)", [`${round}/${n}`]);
      acknowledged.push(`${round}/${n}`);
    }
  } catch {
    await client.end().catch(() => {});
    return acknowledged;
  }
}

test("F2: a server killed while it writes is there again, with all that it acknowledged", async () => {
  const first = await connected();
  await first.query("create table kept (id text primary key)");
  await first.end();
  const acknowledged: string[] = [];
  for (const [round, killAfter] of [20, 55, 90].entries()) {
    acknowledged.push(...(await storeUntilKilled(round, killAfter)));
  }
  const client = await connected();
  const { rows } = await client.query("select id from kept");
  const kept = new Set(rows.map(({ id }) => String(id)));
  expect(acknowledged.length).toBeGreaterThanOrEqual(20 + 55 + 90);
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  const settings = ["fsync", "synchronous_commit", "full_page_writes"];
  for (const name of settings) {
    const shown = await client.query(`show ${name}`);
    expect(shown.rows[0][name]).toBe("on");
  }
  await client.end();
});

test("F2 would notice a server that acknowledges before it has written", async () => {
  const careless = ["synchronous_commit = off", "wal_writer_delay = '10s'"];
  const client = await connected();
  for (const setting of careless) await client.query(`alter system set ${setting}`);
  await client.query("select pg_reload_conf()");
  await client.query("select pg_sleep(0.5)"); // a server takes settings up when it gets to it
  await client.end();
  const acknowledged = await storeUntilKilled(9, 40);
  const after = await connected();
  const { rows } = await after.query("select count(*)::int as kept from kept where id like '9/%'");
  expect(rows[0].kept).toBeLessThan(acknowledged.length);
  await after.query("alter system reset all");
  await after.query("select pg_reload_conf()");
  await after.end();
});

test("F5: killing whoever started it leaves no server behind", async () => {
  const pid = await serverPid();
  expect(pid).toBeGreaterThan(0);
  starter.kill("SIGKILL");
  const isThere = () => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  };
  while (isThere()) await pause();
  expect(await serverPid()).toBe(0);
});
