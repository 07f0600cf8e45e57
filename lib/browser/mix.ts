import type { Mix } from "@/lib/domain/mix";
import type { MixQuestion } from "./mix.worker";

/** The best splits, off the main thread. The solver is fetched with the first question, not before. */
export function findMixes(question: MixQuestion, signal: AbortSignal): Promise<readonly Mix[]> {
  const worker = new Worker(new URL("./mix.worker.ts", import.meta.url), { type: "module" });
  const done = new AbortController();
  return new Promise<readonly Mix[]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<readonly Mix[]>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    signal.addEventListener("abort", () => reject(signal.reason), { signal: done.signal });
    worker.postMessage(question);
  }).finally(() => {
    done.abort();
    worker.terminate();
  });
}
