const BLOCK_BYTES = 1 << 20;

/**
 * A file's bytes, a block at a time. Where the browser can, one block of memory is used over and
 * over, so that memory does not grow with the file: a chunk is only good until the next one.
 */
export async function* fileChunks(file: Blob): AsyncGenerator<Uint8Array> {
  const stream = file.stream();
  const reader = openByob(stream);
  if (reader === null) {
    yield* plainChunks(stream.getReader());
    return;
  }
  try {
    let block = new ArrayBuffer(BLOCK_BYTES);
    for (;;) {
      const { done, value } = await reader.read(new Uint8Array(block));
      if (done) return;
      yield value;
      block = value.buffer;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

/** Null in browsers whose file streams cannot fill a given block. */
function openByob(stream: ReadableStream<Uint8Array>): ReadableStreamBYOBReader | null {
  try {
    return stream.getReader({ mode: "byob" });
  } catch {
    return null;
  }
}

async function* plainChunks(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
