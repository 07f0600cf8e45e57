import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "@/lib/server/env";
import { backUp, restore } from "@/scripts/ops/backup-file.mjs";
import { renewScratch, scratchUrl } from "@/test/scratch-database";
import { db } from "./db";

const source = env().DATABASE_URL;
const target = scratchUrl();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "banjia-backup-"));
  await renewScratch(true);
  for (let n = 0; n < 30; n++) await addShare();
  await db().$executeRaw`
    insert into trail_entries (position, at, editor_id, editor_name, action, subject, previous_hash, hash)
    values (1, now(), 'e', 'E', 'offer.read', 'an-offer', sha256('a'), sha256('b'))`;
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await renewScratch(false);
});

const addShare = () => db().$executeRaw`
  insert into shares (id, id_hash, manage_hash, snapshot, snapshot_version, snapshot_sha256, title, created_at, expires_at)
  select ${randomUUID()}::uuid, sha256(gen_random_uuid()::text::bytea), sha256(gen_random_uuid()::text::bytea),
    '{"a": [1, "搬家, \\"quoted\\"", null]}'::jsonb, 2, sha256('x'), E'odd \\\\ title "\\n"', now(), now() + interval '9 days'`;

test("D6: a backup taken while shares are stored is one moment, and restores to the last byte", async () => {
  const file = join(folder, "a.gz");
  let isOver = false;
  const writing = (async () => {
    while (!isOver) await addShare();
  })();
  const sums = await backUp(source, file).finally(() => {
    isOver = true;
  });
  await writing;
  expect(sums.shares?.rows).toBeGreaterThanOrEqual(30);
  expect(await restore(target, file)).toEqual(sums);
  const again = await backUp(target, join(folder, "b.gz"));
  expect(again).toEqual(sums);
  await expect(restore(target, file)).rejects.toThrow("holds shares");
  expect(sums.trail_entries?.rows).toBe(1);
  const client = new pg.Client({ connectionString: target });
  await client.connect();
  await client.query("delete from shares");
  const emptied = client.query("truncate catalogue_revision_texts");
  await expect(emptied, "restoring leaves what is only added as it was").rejects.toThrow(
    "only added",
  );
  await client.end();
  await expect(restore(target, file)).rejects.toThrow("trail holds entries");
});

test("a backup that was cut short or changed restores nothing", async () => {
  await renewScratch(true);
  const bytes = await readFile(join(folder, "a.gz"));
  const cut = join(folder, "cut.gz");
  await writeFile(cut, bytes.subarray(0, Math.floor(bytes.length / 2)));
  await expect(restore(target, cut)).rejects.toThrow();
  const client = new pg.Client({ connectionString: target });
  await client.connect();
  const { rows } = await client.query(
    "select (select count(*)::int from shares) as shares, (select count(*)::int from offers) as offers",
  );
  await client.end();
  expect(rows[0].shares).toBe(0);
  expect(rows[0].offers).toBeGreaterThan(0);
});
