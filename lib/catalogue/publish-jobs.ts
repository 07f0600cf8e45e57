import { jobQueue, startedQueue, startWork } from "@/lib/data/job-queue";
import { publishDue } from "./publish-due";

const PUBLISH = "publish-planned-drafts";
/** For a plan whose own job was lost: it was made while the queue was away. */
const EACH_MINUTE = "* * * * *";
/** While a load or an editor changes the catalogue. */
const PATIENCE = { retryLimit: 5, retryDelay: 5, expireInSeconds: 300 };

/** Publishes planned drafts when it is time, one server of all; keeps trying where the database is away. */
export function startPublishing(againMs?: number): void {
  startWork(begin, againMs);
}

async function begin(): Promise<void> {
  const boss = await jobQueue();
  await boss.createQueue(PUBLISH, { name: PUBLISH, policy: "standard", ...PATIENCE });
  await boss.schedule(PUBLISH, EACH_MINUTE, {}, { tz: "UTC" });
  await boss.work(PUBLISH, { pollingIntervalSeconds: 1 }, async () => {
    if ((await publishDue()) === "busy") throw new Error("The catalogue is being changed.");
  });
}

/** Has what is planned for a time looked at then. Where the queue is away, the look of each minute finds it. */
export async function publishAt(time: Date): Promise<void> {
  try {
    await (await startedQueue())?.send(PUBLISH, {}, { startAfter: time });
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error));
  }
}
