import "server-only";
import type PgBoss from "pg-boss";
import { jobQueue, startWork } from "@/lib/data/job-queue";
import { messagesLeftBehind, purgeWatches } from "@/lib/data/watches";
import { deliverMessage } from "./deliver";
import { lookAtWatches } from "./look";
import { watchesAreOn } from "./watch-secret";

const LOOK = "look-at-watches";
const DELIVER = "deliver-watch-message";
/** Every morning where the offers are made: 09:10 there. */
const DAILY = "10 1 * * *";
/** 30 s, 1 min, 2 min, … to 2 h: some four hours in all. */
const PATIENCE = { retryLimit: 9, retryDelay: 30, retryBackoff: true, expireInSeconds: 60 };

let ready: { readonly on: PgBoss; readonly when: Promise<PgBoss> } | undefined;

/** The queue with what watches need of it. Null where the site has no watches. */
async function jobs(): Promise<PgBoss | null> {
  if (!watchesAreOn()) return null;
  const boss = await jobQueue();
  if (ready?.on !== boss) ready = { on: boss, when: begin(boss) };
  try {
    return await ready.when;
  } catch (error) {
    ready = undefined; // the next one who asks tries again
    throw error;
  }
}

async function begin(boss: PgBoss): Promise<PgBoss> {
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

/** Starts looking, daily and when asked; does nothing where the site has no watches. */
export function startWatches(againMs?: number): void {
  startWork(jobs, againMs);
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
