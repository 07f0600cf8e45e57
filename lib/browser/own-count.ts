import { askWorker } from "./ask-worker";
import type { OwnTokenizer } from "./own-tokenizers";

/** The vocabulary, unpacked as it arrives. */
async function fetchVocabulary(
  tokenizer: OwnTokenizer,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<ArrayBuffer> {
  const { ok, status, body } = await fetch(`/vocabularies/${tokenizer}.gz`, { signal });
  if (!ok || body === null) throw new Error(`vocabulary: ${status}`);
  let bytes = 0;
  const told = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, to) {
      bytes += chunk.length;
      onBytes(bytes);
      to.enqueue(chunk);
    },
  });
  const unpacked = body.pipeThrough(told).pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked).arrayBuffer();
}

/** Counts a text with a vendor's own tokenizer, in this browser; `onBytes` is told how much of the vocabulary is here. */
export async function countOwn(
  { tokenizer, text }: { readonly tokenizer: OwnTokenizer; readonly text: string },
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<number> {
  const vocabulary = await fetchVocabulary(tokenizer, signal, onBytes);
  const worker = new Worker(new URL("./own-count.worker.ts", import.meta.url), { type: "module" });
  return askWorker(worker, { tokenizer, vocabulary, text }, signal);
}
