import "server-only";
import PgBoss from "pg-boss";
import { messagesLeftBehind, purgeWatches } from "@/lib/data/watches";
import { env } from "@/lib/server/env";
import { deliverMessage } from "./deliver";
import { lookAtWatches } from "./look";
import { watchesAreOn } from "./watch-secret";

// Jobs are in the site's own PostgreSQL, in a schema of theirs: whichever server is free does the next
// one, and one that ends in the middle leaves its job to another.

const LOOK = "look-at-watches";
const DELIVER = "deliver-watch-message";
/** Every morning where the offers are made: 09:10 there. */
const DAILY = "10 1 * * *";
/** 30 s, 1 min, 2 min, … to 2 h: some four hours in all. */
const PATIENCE = { retryLimit: 9, retryDelay: 30, retryBackoff: true, expireInSeconds: 60 };

let started: Promise<PgBoss> | undefined;

/** The queue, started when it is first asked for. Null where the site has no watches. */
async function jobs(): Promise<PgBoss | null> {
  if (!watchesAreOn()) return null;
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
  await boss.createQueue(LOOK, { name: LOOK, policy: "short", retryLimit: 3, retryDelay: 60 });
  await boss.createQueue(DELIVER, { name: DELIVER, policy: "standard", ...PATIENCE });
  await boss.work(LOOK, { pollingIntervalSeconds: 1 }, () => lookAndSend(boss));
  await boss.work<{ id: string }>(DELIVER, { pollingIntervalSeconds: 1 }, async (taken) => {
    for (const { data } of taken) await deliverMessage(data.id);
  });
  await boss.schedule(LOOK, DAILY, {}, { tz: "UTC" });
  return boss;
}

async function lookAndSend(boss: PgBoss): Promise<void> {
  await purgeWatches();
  const messages = [...(await lookAtWatches()), ...(await messagesLeftBehind())];
  for (const id of messages) await boss.send(DELIVER, { id });
}

const AGAIN_MS = 60_000;

/**
 * Starts looking, daily and when asked; does nothing where the site has no watches. A database that is
 * away at the start is asked again each minute.
 *
 * @param againMs milliseconds until it is asked again
 */
export function startWatches(againMs = AGAIN_MS): void {
  jobs().catch((error) => {
    process.emitWarning(error);
    setTimeout(() => startWatches(againMs), againMs).unref();
  });
}

/** Has every watch looked at soon: the catalogue has changed. */
export async function lookSoon(): Promise<void> {
  const boss = await jobs();
  // "short": one that waits already is enough.
  await boss?.send(LOOK, {});
}

/** Has a message sent soon. */
export async function deliverSoon(id: string): Promise<void> {
  const boss = await jobs();
  await boss?.send(DELIVER, { id });
}

/** Ends what {@link startWatches} began; what is under way goes on elsewhere. */
export async function stopJobs(): Promise<void> {
  const boss = await started;
  started = undefined;
  await boss?.stop({ graceful: true, wait: true, timeout: 5_000 });
}
