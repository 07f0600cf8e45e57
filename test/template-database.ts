import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startDatabase } from "@/scripts/db/embedded-database.mjs";
import { buildWorker } from "@/scripts/setup.mjs";

/**
 * Builds one migrated and loaded database; every test file gets a copy of it.
 *
 * On the server of TEST_DATABASE_URL, else on one that lives as long as the run.
 */
export async function setup(): Promise<() => Promise<void>> {
  await buildWorker();
  const server = process.env.TEST_DATABASE_URL
    ? { url: process.env.TEST_DATABASE_URL, stop: async () => {} }
    : await startTemporary();
  try {
    await buildTemplate(server.url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  process.env.TEST_DATABASE_URL = server.url;
  return server.stop;
}

async function startTemporary() {
  const folder = await mkdtemp(join(tmpdir(), "banjia-test-"));
  // Nothing here has to outlive a crash, so nothing waits for the disk.
  const flags = ["fsync=off", "full_page_writes=off", "max_connections=200"];
  const server = await startDatabase({ dataDir: join(folder, "postgres"), flags });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function buildTemplate(url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query("drop database if exists template_app with (force)");
  await admin.query("create database template_app");
  await admin.end();
  const env = { ...process.env, DATABASE_URL: databaseUrl(url, "template_app") };
  // In processes of their own: a template with an open connection cannot be copied.
  execFileSync(process.execPath, ["scripts/db/migrate.mjs", "deploy"], { env });
  execFileSync("npm", ["run", "-s", "db:seed"], { env });
}

/** The same server, another database. */
export function databaseUrl(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
