import { Gunzip } from "fflate";
import type { Inflate, Packing } from "@/lib/ingest/archive/archive";

/** Written and unpacked at once: more would wait in memory until it is read. */
const PIECE_BYTES = 1 << 16;

/**
 * Unpacks with the platform's own decoder, which is several times faster than any script's. Some
 * browsers take one gzip member only, and nothing after it: a file of several, or padded with zeros,
 * is then cut at its members, by a script that finds them, and each is decoded and checked by itself.
 *
 * @param reopen the packed bytes from their start, once more
 */
export function makeInflate(
  reopen: (start: number, end: number) => AsyncIterable<Uint8Array>,
  size: number,
): Inflate {
  return async function* inflate(bytes, packing) {
    let out = 0;
    try {
      for await (const chunk of decode(packing === null ? bytes : asGzip(bytes, packing))) {
        out += chunk.length;
        yield chunk;
      }
    } catch (error) {
      if (packing !== null) throw error;
      const edges = await findEdges(reopen(0, size));
      if (edges.length === 2 && edges[1] === size) throw error;
      yield* skip(out, decodeMembers(edges, reopen));
    }
  };
}

/** Bare deflate as a gzip file: its checksum is then summed up by the platform too. */
async function* asGzip(
  bytes: AsyncIterable<Uint8Array>,
  { crc, size }: Packing,
): AsyncGenerator<Uint8Array> {
  yield new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
  yield* bytes;
  const trailer = new DataView(new ArrayBuffer(8));
  trailer.setUint32(0, crc, true);
  trailer.setUint32(4, size, true);
  yield new Uint8Array(trailer.buffer);
}

async function* decodeMembers(
  edges: readonly number[],
  reopen: (start: number, end: number) => AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at + 1 < edges.length; at++)
    yield* decode(reopen(edges[at] ?? 0, edges[at + 1] ?? 0));
}

/** Where members start, the first included, and where the last ends: zeros after it pad blocks of a tape or disk. */
async function findEdges(bytes: AsyncIterable<Uint8Array>): Promise<number[]> {
  const starts = [0];
  let [unpacked, read, lastNonZero] = [0, 0, -1];
  const gunzip = new Gunzip((part) => {
    unpacked += part.length;
  });
  gunzip.onmember = (start) => {
    starts.push(start);
    unpacked = 0;
  };
  let isSound = true;
  for await (const chunk of bytes) {
    if (isSound) isSound = canPush(gunzip, chunk);
    const at = chunk.findLastIndex((byte) => byte !== 0);
    if (at >= 0) lastNonZero = read + at;
    read += chunk.length;
  }
  return [...starts, lastNonZero + 1 + zerosAtEnd(unpacked)];
}

/** False for what is no further member, such as padding. */
function canPush(gunzip: Gunzip, chunk: Uint8Array): boolean {
  try {
    gunzip.push(new Uint8Array(chunk), false);
    return true;
  } catch {
    return false;
  }
}

/** A member ends with its unpacked length in four bytes, lowest first: how many of the last are zero. */
function zerosAtEnd(length: number): number {
  const bytes = [0, 8, 16, 24].map((shift) => (length >>> shift) & 0xff);
  return 3 - bytes.findLastIndex((byte) => byte !== 0);
}

async function* skip(count: number, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const chunk of chunks) {
    if (left < chunk.length) yield left === 0 ? chunk : chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}

/** Each chunk is only good until the next. */
async function* decode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const decoder = new DecompressionStream("gzip");
  const writer = decoder.writable.getWriter();
  const written = (async () => {
    for await (const chunk of bytes)
      for (let at = 0; at < chunk.length; at += PIECE_BYTES)
        await writer.write(new Uint8Array(chunk.subarray(at, at + PIECE_BYTES)));
    await writer.close();
  })();
  // A failure to read ends the readable side too, where it is thrown.
  written.catch((error: unknown) => writer.abort(error).catch(() => {}));
  const reader = decoder.readable.getReader();
  const { port1: bin, port2 } = new MessageChannel();
  port2.close();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
      // Sent where nobody is, memory is free at once; the collector would come after a hundred megabytes.
      const { buffer, byteLength } = value;
      if (byteLength === buffer.byteLength) bin.postMessage(null, [buffer]);
    }
    await written;
  } finally {
    reader.cancel().catch(() => {});
  }
}
