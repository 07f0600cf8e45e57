import type { VendorDays } from "@/lib/domain/report/vendor-days";
import { askWorker } from "./ask-worker";
import type { DailyQuestion } from "./daily.worker";

/** What every vendor costs day by day, off the main thread. */
export function findDaily(question: DailyQuestion): Promise<readonly VendorDays[]> {
  const worker = new Worker(new URL("./daily.worker.ts", import.meta.url), { type: "module" });
  return askWorker(worker, question);
}
