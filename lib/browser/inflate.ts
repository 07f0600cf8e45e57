import { Gunzip } from "fflate";
import type { Inflate } from "@/lib/ingest/archive";

/**
 * Unpacks with the platform's own decoder, which is several times faster than any script's. Some
 * browsers take one gzip member only: a file of several is then cut at its members, by a script
 * that finds them, and each is decoded and checked by itself.
 *
 * @param reopen the packed bytes from their start, once more
 */
export function makeInflate(
  reopen: (start: number, end: number) => AsyncIterable<Uint8Array>,
  size: number,
): Inflate {
  return async function* inflate(format, bytes) {
    let out = 0;
    try {
      for await (const chunk of decode(format, bytes)) {
        out += chunk.length;
        yield chunk;
      }
    } catch (error) {
      if (format !== "gzip") throw error;
      const starts = await findMembers(reopen(0, size));
      if (starts.length === 0) throw error;
      yield* skip(out, decodeMembers([0, ...starts, size], reopen));
    }
  };
}

async function* decodeMembers(
  edges: readonly number[],
  reopen: (start: number, end: number) => AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at + 1 < edges.length; at++)
    yield* decode("gzip", reopen(edges[at] ?? 0, edges[at + 1] ?? 0));
}

/** Where the members after the first start. */
async function findMembers(bytes: AsyncIterable<Uint8Array>): Promise<number[]> {
  const starts: number[] = [];
  const gunzip = new Gunzip(() => {});
  gunzip.onmember = (start) => starts.push(start);
  for await (const chunk of bytes) gunzip.push(new Uint8Array(chunk), false);
  gunzip.push(new Uint8Array(0), true);
  return starts.filter((start) => start > 0);
}

async function* skip(count: number, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const chunk of chunks) {
    if (left < chunk.length) yield left === 0 ? chunk : chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}

async function* decode(
  format: CompressionFormat,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const decoder = new DecompressionStream(format);
  const writer = decoder.writable.getWriter();
  const written = (async () => {
    for await (const chunk of bytes) await writer.write(new Uint8Array(chunk));
    await writer.close();
  })();
  // A failure to read ends the readable side too, where it is thrown.
  written.catch((error: unknown) => writer.abort(error).catch(() => {}));
  const reader = decoder.readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
    await written;
  } finally {
    reader.cancel().catch(() => {});
  }
}
