import "server-only";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { db } from "./db";

const ANSWER_WITHIN_MS = 1_000;

/**
 * True when the database answers within a second and has the newest migration this code ships.
 *
 * A database that is ahead is fine: it is what an older instance sees while a newer one takes over.
 */
export async function isReady(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ANSWER_WITHIN_MS);
  });
  try {
    return await Promise.race([isMigrated(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

async function isMigrated(): Promise<boolean> {
  const newest = await newestMigration();
  const rows = await db().$queryRaw<{ applied: boolean }[]>`
    select exists (
      select 1 from _prisma_migrations
      where migration_name = ${newest} and finished_at is not null and rolled_back_at is null
    ) as applied`;
  return rows[0]?.applied === true;
}

let shipped: string | undefined;

async function newestMigration(): Promise<string> {
  if (shipped !== undefined) return shipped;
  const entries = await readdir(join(process.cwd(), "prisma/migrations"), { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const newest = names.sort().at(-1);
  if (newest === undefined) throw new Error("No migrations are shipped in prisma/migrations.");
  shipped = newest;
  return newest;
}
