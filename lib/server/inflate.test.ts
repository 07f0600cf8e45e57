import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { inflate } from "./inflate";

/** Larger than several chunks, and not alike throughout. */
const PLAIN = Buffer.from(
  Array.from({ length: 200_000 }, (_, n) =>
    createHash("md5")
      .update(String(n % 999))
      .digest("hex"),
  ).join(),
);
const PACKED = gzipSync(PLAIN);

/** Pieces in one block of memory, used over and over. */
async function* inOneBlock(bytes: Uint8Array, onEnd: () => void = () => {}) {
  const block = new Uint8Array(10_000);
  try {
    for (let at = 0; at < bytes.length; at += block.length) {
      const piece = bytes.subarray(at, at + block.length);
      block.set(piece);
      yield block.subarray(0, piece.length);
    }
  } finally {
    onEnd();
  }
}

test("what comes out is what was packed, chunk after chunk", async () => {
  const hash = createHash("sha256");
  let chunks = 0;
  for await (const chunk of inflate(inOneBlock(PACKED), null)) {
    hash.update(chunk);
    chunks++;
  }
  expect(hash.digest("hex")).toBe(createHash("sha256").update(PLAIN).digest("hex"));
  expect(chunks).toBeGreaterThan(10);
});

test("whoever stops early has the source closed", async () => {
  let isClosed = false;
  const source = inOneBlock(PACKED, () => {
    isClosed = true;
  });
  for await (const _ of inflate(source, null)) break;
  await new Promise((resolve) => setImmediate(resolve));
  expect(isClosed).toBe(true);
});

test("what is cut or damaged is thrown", async () => {
  const damaged = PACKED.map((byte, at) => (at > 20_000 ? byte ^ 0x55 : byte));
  const readAll = async (bytes: Uint8Array) => {
    for await (const _ of inflate(inOneBlock(bytes), null));
  };
  await expect(readAll(PACKED.subarray(0, 30_000))).rejects.toThrow();
  await expect(readAll(damaged)).rejects.toThrow();
});
