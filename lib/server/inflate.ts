import "server-only";
import { Readable } from "node:stream";
import { createGunzip, createInflateRaw } from "node:zlib";

const CHUNK_BYTES = 256 * 1024;

/** Unpacks in Node's thread pool, beside the reading. Throws when the packed bytes are cut or damaged. */
export async function* inflate(
  format: "gzip" | "deflate-raw",
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const source = Readable.from(bytes, { objectMode: false });
  const options = { chunkSize: CHUNK_BYTES };
  const decoder = format === "gzip" ? createGunzip(options) : createInflateRaw(options);
  source.on("error", (error) => decoder.destroy(error));
  source.pipe(decoder);
  try {
    for await (const chunk of decoder) yield chunk as Uint8Array;
  } finally {
    source.destroy();
    decoder.destroy();
  }
}
