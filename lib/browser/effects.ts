import { askWorker } from "./ask-worker";
import type { EffectsQuestion, VendorEffects } from "./effects.worker";

/** Every unknown that matters, by vendor, off the main thread. */
export function findEffects(
  question: EffectsQuestion,
  signal: AbortSignal,
): Promise<readonly VendorEffects[]> {
  const worker = new Worker(new URL("./effects.worker.ts", import.meta.url), { type: "module" });
  return askWorker(worker, question, signal);
}
