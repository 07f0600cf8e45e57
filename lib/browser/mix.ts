import { askWorker } from "./ask-worker";
import type { FoundMix, MixQuestion } from "./mix.worker";

/** The best splits, off the main thread. The solver is fetched with the first question, not before. */
export function findMixes(
  question: MixQuestion,
  signal?: AbortSignal,
): Promise<readonly FoundMix[]> {
  const worker = new Worker(new URL("./mix.worker.ts", import.meta.url), { type: "module" });
  return askWorker(worker, question, signal);
}
