import "server-only";
import PgBoss from "pg-boss";
import { env } from "@/lib/server/env";

// Jobs are in the site's own PostgreSQL, in a schema of theirs: whichever server is free does the next
// one, and one that ends in the middle leaves its job to another.

let started: Promise<PgBoss> | undefined;

/** The queue, started when it is first asked for. */
export async function jobQueue(): Promise<PgBoss> {
  started ??= start();
  try {
    return await started;
  } catch (error) {
    started = undefined; // the database was away; the next one who asks tries again
    throw error;
  }
}

async function start(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    application_name: "banjia-jobs",
    max: 3,
  });
  boss.on("error", (error) => process.emitWarning(error));
  await boss.start();
  return boss;
}

/** The queue where this process works on it; null where it never began to. */
export async function startedQueue(): Promise<PgBoss | null> {
  return (await started) ?? null;
}

const AGAIN_MS = 60_000;

/**
 * Begins work on a queue. A database that is away at the start is asked again each minute.
 *
 * @param againMs milliseconds until it is asked again
 */
export function startWork(begin: () => Promise<unknown>, againMs = AGAIN_MS): void {
  begin().catch((error) => {
    process.emitWarning(error);
    setTimeout(() => startWork(begin, againMs), againMs).unref();
  });
}

/** Ends what {@link jobQueue} began; what is under way goes on elsewhere. */
export async function stopQueue(): Promise<void> {
  const boss = await started;
  started = undefined;
  await boss?.stop({ graceful: true, wait: true, timeout: 5_000 });
}
