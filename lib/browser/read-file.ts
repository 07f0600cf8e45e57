import { dayOfUnixSeconds } from "@/lib/domain/day";
import type { UsageIssue } from "@/lib/domain/usage";
import { ARCHIVE_LIMITS, ArchiveError, packedAs } from "@/lib/ingest/archive";
import type { IngestOptions, IngestResult } from "@/lib/ingest/ingest";
import { makeIssue } from "@/lib/ingest/issue";
import { CSV_LIMITS } from "@/lib/ingest/limits";
import { readExport } from "@/lib/ingest/read-export";
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
  const failed: UsageIssue[] = [];
  const isTooLarge = file.size > LIMITS.totalBytes;
  async function* chunks() {
    if (isTooLarge) throw new ArchiveError("file_too_large", { limit: String(LIMITS.totalBytes) });
    yield* guarded(fileChunks(file), failed);
  }
  const slice = (start: number, end: number) => guarded(fileChunks(file.slice(start, end)), failed);
  const head = await readHead(file, failed);
  const today = dayOfUnixSeconds(Math.floor(Date.now() / 1000));
  const read = await readExport(
    {
      head: isTooLarge ? new Uint8Array(0) : head,
      chunks,
      random: async () => ({ size: file.size, read: slice }),
    },
    {
      ingest: { limits: LIMITS, today, ...options },
      archive: ARCHIVE,
      inflate: makeInflate(slice, file.size),
    },
  );
  return read.map(({ reading, issues }) => ({
    reading,
    issues: [...failed, ...issues],
    size: packedAs(head) === null ? file.size : null,
  }));
}

async function readHead(file: Blob, failed: UsageIssue[]): Promise<Uint8Array> {
  for await (const chunk of guarded(fileChunks(file.slice(0, 4)), failed)) return chunk.slice();
  return new Uint8Array(0);
}

/** The browser says with a DOMException that a file has moved, changed or is locked. */
async function* guarded(
  chunks: AsyncIterable<Uint8Array>,
  failed: UsageIssue[],
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    if (failed.length === 0) failed.push(makeIssue("read_failed"));
  }
}
