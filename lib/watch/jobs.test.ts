import pg from "pg";
import { afterAll, expect, test, vi } from "vitest";
import { db } from "@/lib/data/db";
import { stopQueue } from "@/lib/data/job-queue";
import { env } from "@/lib/server/env";
import { databaseUrl } from "@/test/template-database";
import { startWatches } from "./jobs";

const SCHEDULED = 50_000;
vi.stubEnv("WATCHES_SECRET", "a secret for tests, long enough for it");
const own = env().DATABASE_URL;
const name = new URL(own).pathname.slice(1);
const admin = new pg.Client({ connectionString: databaseUrl(own, "postgres") });

const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});

afterAll(async () => {
  await stopQueue();
  await admin.end();
});

test("watches whose database was away at the start begin once it is back", async () => {
  await admin.connect();
  await admin.query(`alter database ${name} allow_connections false`);
  startWatches(50);
  await expect.poll(() => warned.mock.calls.length, { timeout: SCHEDULED }).toBeGreaterThan(1);
  await admin.query(`alter database ${name} allow_connections true`);
  const scheduled = () =>
    db().$queryRaw<{ name: string }[]>`select name from pgboss.schedule`
      .then((rows) => rows.map((row) => row.name))
      .catch(() => []);
  await expect.poll(scheduled, { timeout: SCHEDULED }).toEqual(["look-at-watches"]);
});
