import "server-only";
import { type FileHandle, open, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const READ_BYTES = 256 * 1024;

/** Bytes set aside on disk, to be read from anywhere. */
export class Spool {
  size = 0;
  readonly #file: FileHandle;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  async *read(start: number, end: number): AsyncGenerator<Uint8Array> {
    for (let at = start; at < end; ) {
      const block = new Uint8Array(Math.min(READ_BYTES, end - at));
      const { bytesRead } = await this.#file.read(block, 0, block.length, at);
      if (bytesRead === 0) throw new Error(`${end - at} bytes are missing`);
      at += bytesRead;
      yield block.subarray(0, bytesRead);
    }
  }

  async append(chunk: Uint8Array): Promise<void> {
    await this.#file.write(chunk, 0, chunk.length, this.size);
    this.size += chunk.length;
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

/** An empty {@link Spool}. Its file has no name from the start, so that nothing is left behind however the server ends. */
export async function openSpool(): Promise<Spool> {
  const path = join(tmpdir(), `banjia-${crypto.randomUUID()}`);
  const file = await open(path, "wx+", 0o600);
  await unlink(path);
  return new Spool(file);
}
