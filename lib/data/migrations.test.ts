import { execFile } from "node:child_process";
import { promisify } from "node:util";
import pg from "pg";
import { expect, test } from "vitest";
import { env } from "@/lib/server/env";
import { databaseUrl } from "@/test/template-database";

test("T37: five migrators at once apply each migration once", async () => {
  const admin = new pg.Client({ connectionString: env().DATABASE_URL });
  await admin.connect();
  await admin.query("drop database if exists migrated_at_once with (force)");
  await admin.query("create database migrated_at_once");
  const url = databaseUrl(env().DATABASE_URL, "migrated_at_once");
  const migrate = () =>
    promisify(execFile)(process.execPath, ["scripts/db/migrate.mjs", "deploy"], {
      // biome-ignore lint/style/noProcessEnv: the child's own
      env: { ...process.env, DATABASE_URL: url },
    });
  await Promise.all(Array.from({ length: 5 }, migrate));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    "select migration_name as name, count(*)::int as times, count(finished_at)::int as finished from _prisma_migrations group by 1",
  );
  await client.end();
  await admin.query("drop database migrated_at_once with (force)");
  await admin.end();
  expect(rows.length).toBeGreaterThan(5);
  for (const { name, times, finished } of rows)
    expect([name, times, finished]).toEqual([name, 1, 1]);
});
