import { readdirSync, readFileSync } from "node:fs";
import { ARCHIVE_LIMITS } from "@/lib/ingest/archive/archive";
import { type IngestOptions, type IngestResult, ingestUsage } from "@/lib/ingest/ingest";
import { readExport } from "@/lib/ingest/read-export";
import { CSV_LIMITS } from "@/lib/ingest/scan/limits";
import { openRowKernel } from "@/lib/kernel/row-kernel";

const HERE = new URL(".", import.meta.url);

export const TEST_LIMITS = { ...CSV_LIMITS, totalBytes: 10_000_000 };

/** Names of the made-up exports in this folder. */
export const EXPORT_NAMES = readdirSync(HERE).filter((name) => /\.(?:csv|jsonl?)$/.test(name));

/** Bytes of one made-up export. */
export function exportBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, HERE)));
}

/** Bytes in pieces, as a stream brings them. */
export async function* inChunks(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Reads bytes as a shell gives a file: once more where that is needed. */
export async function readWhole(bytes: Uint8Array): Promise<IngestResult> {
  const chunks = () => inChunks(bytes);
  const [read] = await readExport(
    { head: bytes.slice(0, 4), chunks, random: () => Promise.reject(new Error("no archive")) },
    {
      ingest: { limits: TEST_LIMITS, openKernel: openRowKernel },
      archive: { ...ARCHIVE_LIMITS, unpackedBytes: TEST_LIMITS.totalBytes },
      inflate: chunks,
    },
  );
  if (read === undefined) throw new Error("nothing was read");
  return read.reading;
}

/** Reads text or bytes in chunks of `size`. */
export function ingest(
  content: string | Uint8Array,
  { size, ...options }: Partial<IngestOptions> & { size?: number } = {},
): Promise<IngestResult> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return ingestUsage(inChunks(bytes, size), {
    limits: TEST_LIMITS,
    openKernel: openRowKernel,
    ...options,
  });
}
