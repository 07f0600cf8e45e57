import "server-only";
import { createGunzip, type Gunzip } from "node:zlib";

/** Large, as each chunk costs a round through the event loop, and yet within a processor's own memory. */
const CHUNK_BYTES = 512 * 1024;

/**
 * Unpacks in Node's thread pool, beside the reading. Throws when the packed bytes are cut or damaged.
 * A packed chunk is let go of before the next is asked for; an unpacked one is only good until the next.
 */
export async function* inflate(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const decoder = createGunzip({ chunkSize: CHUNK_BYTES });
  const source = bytes[Symbol.asyncIterator]();
  feed(decoder, source).catch((error: Error) => decoder.destroy(error));
  const { port1: bin } = new MessageChannel();
  bin.close();
  try {
    for await (const chunk of decoder as AsyncIterable<Uint8Array<ArrayBuffer>>) {
      yield chunk;
      // Memory is asked for by the megabyte, and the collector would come for it after tens of them.
      // A chunk that ends where its memory does is the last one in it: the decoder has no room there.
      const { buffer, byteOffset, byteLength } = chunk;
      const isLast = byteOffset + byteLength === buffer.byteLength;
      if (isLast && buffer.byteLength === CHUNK_BYTES) bin.postMessage(null, [buffer]);
    }
  } finally {
    decoder.destroy();
    source.return?.(undefined).catch(() => {});
  }
}

async function feed(decoder: Gunzip, source: AsyncIterator<Uint8Array>): Promise<void> {
  for (;;) {
    const { done, value } = await source.next();
    if (done) break;
    await new Promise<void>((resolve, reject) => {
      decoder.write(value, (error) => (error ? reject(error) : resolve()));
    });
  }
  decoder.end();
}
