/** Asks a worker one question. It ends with its answer, or when `signal` says so. */
export function askWorker<Question, Answer>(
  worker: Worker,
  question: Question,
  signal?: AbortSignal,
): Promise<Answer> {
  const done = new AbortController();
  return new Promise<Answer>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    signal?.addEventListener("abort", () => reject(signal.reason), { signal: done.signal });
    worker.postMessage(question);
  }).finally(() => {
    done.abort();
    worker.terminate();
  });
}
