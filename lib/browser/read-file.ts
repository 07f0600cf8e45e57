import { dayOfUnixSeconds } from "@/lib/domain/units/day";
import type { UsageIssue } from "@/lib/domain/usage/usage";
import { ARCHIVE_LIMITS, ArchiveError, archiveTypeOf } from "@/lib/ingest/archive/archive";
import type { IngestOptions, IngestResult } from "@/lib/ingest/ingest";
import { overlapping } from "@/lib/ingest/overlap";
import { readExport } from "@/lib/ingest/read-export";
import { CSV_LIMITS } from "@/lib/ingest/scan/limits";
import { openRowKernel } from "@/lib/kernel/row-kernel";
import { fileChunks } from "./file-chunks";
import { makeInflate } from "./inflate";

const LIMITS = { ...CSV_LIMITS, totalBytes: 1_000_000_000 };
const ARCHIVE = { ...ARCHIVE_LIMITS, unpackedBytes: 4_000_000_000 };

/** A file's reading, and what went wrong outside its content. */
export interface ReadFile {
  readonly reading: IngestResult;
  readonly issues: readonly UsageIssue[];
  /** The file's; null for what came out of an archive. */
  readonly size: number | null;
}

/** Reads one file; an archive may hold several. A file that cannot be opened or changes meanwhile is an issue. */
export async function readFile(
  file: Blob,
  options: Pick<IngestOptions, "keepBuckets" | "onProgress" | "mapping">,
): Promise<ReadFile[]> {
  const isTooLarge = file.size > LIMITS.totalBytes;
  async function* chunks() {
    if (isTooLarge) throw new ArchiveError("file_too_large", { limit: String(LIMITS.totalBytes) });
    yield* explained(fileChunks(file));
  }
  const slice = (start: number, end: number) => explained(fileChunks(file.slice(start, end)));
  const head = isTooLarge ? new Uint8Array(0) : await readHead(file);
  const today = dayOfUnixSeconds(Math.floor(Date.now() / 1000));
  const read = await readExport(
    { head, chunks, random: async () => ({ size: file.size, read: slice }) },
    {
      ingest: { limits: LIMITS, today, openKernel: openRowKernel, ...options },
      archive: ARCHIVE,
      inflate: makeInflate(slice, file.size),
    },
  );
  return read.map((one) => ({ ...one, size: archiveTypeOf(head) === null ? file.size : null }));
}

/** A file's reading, and which of the files given it is in. */
export type ReadGiven = ReadFile & { readonly source: number };

/** Reads files one after the other; a second time, and row by row, those that may hold the same buckets. */
export async function readGiven(
  count: number,
  read: (source: number, keepBuckets: boolean) => Promise<readonly ReadFile[]>,
): Promise<ReadGiven[]> {
  const results: ReadGiven[][] = [];
  const readAt = async (source: number, keepBuckets: boolean) => {
    results[source] = (await read(source, keepBuckets)).map((file) => ({ ...file, source }));
  };
  for (let source = 0; source < count; source++) await readAt(source, false);
  const all = results.flat();
  const again = overlapping(all.map(({ reading }) => reading));
  for (const source of new Set([...again].map((at) => all[at]?.source ?? 0)))
    await readAt(source, true);
  return results.flat();
}

/** Empty for a file that cannot be read: the reason is found again with its first chunk. */
async function readHead(file: Blob): Promise<Uint8Array> {
  try {
    for await (const chunk of fileChunks(file.slice(0, 4))) return chunk.slice();
  } catch {}
  return new Uint8Array(0);
}

/** A file's stream breaks for one reason only, whatever each browser calls it: it has moved, changed or is locked. */
async function* explained(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch {
    throw new ArchiveError("read_failed");
  }
}
