import { describe, expect, test } from "vitest";
import { makeInflate } from "@/lib/browser/inflate";
import type { Inflate } from "@/lib/ingest/archive/archive";
import { readExport } from "@/lib/ingest/read-export";
import { totalUsage } from "@/lib/ingest/rows/totals";
import { openRowKernel } from "@/lib/kernel/row-kernel";
import { inflate as nodeInflate } from "@/lib/server/inflate";
import { exportBytes, inChunks, ingest, TEST_LIMITS } from "@/test/exports/chunks";
import { tortureArchives } from "./archives";

const ARCHIVE = { unpackedBytes: 50_000_000, ratio: 200, ratioAfter: 1_000_000, entries: 100 };
const DATA = exportBytes("completions-2026.csv");

function readArchive(bytes: Uint8Array, inflate: Inflate, size: number) {
  const source = {
    head: bytes.subarray(0, 4),
    chunks: () => inChunks(bytes, size),
    random: async () => ({
      size: bytes.length,
      read: (start: number, end: number) => inChunks(bytes.subarray(start, end), size),
    }),
  };
  return readExport(source, {
    ingest: { limits: TEST_LIMITS, openKernel: openRowKernel },
    archive: ARCHIVE,
    inflate,
  });
}

const shells = [
  ["the server's decoder", () => nodeInflate],
  [
    "the browser's decoder",
    (bytes: Uint8Array) =>
      makeInflate((start, end) => inChunks(bytes.subarray(start, end)), bytes.length),
  ],
] as const;

process.stdout.write(`archives: ${tortureArchives(DATA).length}\n`);

describe.each(shells)("with %s", (_, inflateOf) => {
  test.each(tortureArchives(DATA))("$name", async ({ bytes, code, times = 1 }) => {
    // Several exports in one archive may overlap: their buckets are kept.
    const whole = await ingest(DATA, { keepBuckets: times > 1 });
    for (const size of [7, 65_536]) {
      const read = await readArchive(bytes, inflateOf(bytes), size);
      const errors = read
        .flatMap(({ reading, issues }) => [...issues, ...reading.issues])
        .filter(({ level }) => level === "error");
      if (code === null) {
        expect(errors).toEqual([]);
        expect(read.map(({ reading }) => reading)).toEqual(
          Array.from({ length: times }, () => whole),
        );
      } else {
        expect(errors.map((issue) => issue.code)).toContain(code);
        for (const { reading } of read)
          expect(totalUsage(reading.usage).tokens <= totalUsage(whole.usage).tokens).toBe(true);
        expect(read.some(({ reading }) => !reading.complete)).toBe(true);
      }
    }
  });
});
