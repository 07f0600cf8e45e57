import { askWorker } from "./ask-worker";
import type { SampleCount, SampleQuestion } from "./sample.worker";

/** Counts a sample as OpenAI does, in this browser and nowhere else. */
export function countSample(
  question: SampleQuestion,
  signal: AbortSignal,
): Promise<readonly SampleCount[]> {
  const worker = new Worker(new URL("./sample.worker.ts", import.meta.url), { type: "module" });
  return askWorker(worker, question, signal);
}
