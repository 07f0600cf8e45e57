import { askWorker } from "./ask-worker";
import type { DetailQuestion, VendorDetail } from "./detail.worker";

/** One vendor's arithmetic, claims and grants, off the main thread; null when it takes none of the models. */
export function findDetail(
  question: DetailQuestion,
  signal: AbortSignal,
): Promise<VendorDetail | null> {
  const worker = new Worker(new URL("./detail.worker.ts", import.meta.url), { type: "module" });
  return askWorker(worker, question, signal);
}
