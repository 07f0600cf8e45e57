import "server-only";
import { crc32, createGunzip, createInflateRaw, type Gunzip, type InflateRaw } from "node:zlib";

/** Large, as each chunk costs a round through the event loop, and yet within a processor's own memory. */
const CHUNK_BYTES = 512 * 1024;

/**
 * Unpacks in Node's thread pool, beside the reading. Throws when the packed bytes are cut or damaged.
 * A packed chunk is let go of before the next is asked for; an unpacked one is only good until the next.
 */
export async function* inflate(
  bytes: AsyncIterable<Uint8Array>,
  packing: { readonly crc: number } | null,
): AsyncGenerator<Uint8Array> {
  const options = { chunkSize: CHUNK_BYTES };
  const decoder = packing === null ? createGunzip(options) : createInflateRaw(options);
  let crc = 0;
  const source = bytes[Symbol.asyncIterator]();
  feed(decoder, source).catch((error: Error) => decoder.destroy(error));
  const { port1: bin } = new MessageChannel();
  bin.close();
  try {
    for await (const chunk of decoder as AsyncIterable<Uint8Array<ArrayBuffer>>) {
      if (packing !== null) crc = crc32(chunk, crc);
      yield chunk;
      // Memory is asked for by the megabyte, and the collector would come for it after tens of them.
      // A chunk that ends where its memory does is the last one in it: the decoder has no room there.
      const { buffer, byteOffset, byteLength } = chunk;
      const isLast = byteOffset + byteLength === buffer.byteLength;
      if (isLast && buffer.byteLength === CHUNK_BYTES) bin.postMessage(null, [buffer]);
    }
    if (packing !== null && packing.crc !== crc) throw new Error("the checksum differs");
  } finally {
    decoder.destroy();
    source.return?.(undefined).catch(() => {});
  }
}

async function feed(
  decoder: Gunzip | InflateRaw,
  source: AsyncIterator<Uint8Array>,
): Promise<void> {
  for (;;) {
    const { done, value } = await source.next();
    if (done) break;
    await new Promise<void>((resolve, reject) => {
      decoder.write(value, (error) => (error ? reject(error) : resolve()));
    });
  }
  decoder.end();
}
