import type { UsageIssue } from "@/lib/domain/usage/usage";
import {
  ArchiveError,
  type ArchiveLimits,
  archiveTypeOf,
  type Inflate,
  unpack,
} from "@/lib/ingest/archive/archive";
import { listZip, type RandomAccess, type ZipEntry } from "@/lib/ingest/archive/zip-directory";
import { entryChunks } from "@/lib/ingest/archive/zip-entry";
import { makeIssue } from "@/lib/ingest/issues/issue";
import { type IngestOptions, type IngestResult, ingestUsage } from "./ingest";
import { overlapping } from "./overlap";

/** One file as a shell gives it. */
export interface ExportSource {
  /** Its first four bytes, or fewer when it is smaller. */
  readonly head: Uint8Array;
  /** All of its bytes, the head included; asked for again where a file has to be read twice. */
  chunks(): AsyncIterable<Uint8Array>;
  /** For archives whose directory stands at their end. */
  random(): Promise<RandomAccess>;
}

interface ReadOptions {
  readonly ingest: IngestOptions;
  readonly archive: ArchiveLimits;
  readonly inflate: Inflate;
}

/** One export, and what went wrong outside its content. */
export interface ReadExport {
  readonly reading: IngestResult;
  readonly issues: readonly UsageIssue[];
}

/** In an archive these are company, not exports. */
const BYSTANDERS: ReadonlySet<string> = new Set(["binary_file", "html_file", "empty_file"]);

/** The exports of one file: itself, what a gzip archive holds, or every file of a zip archive. */
export async function readExport(
  source: ExportSource,
  options: ReadOptions,
): Promise<ReadExport[]> {
  const packed = archiveTypeOf(source.head);
  if (packed === "zip") return readZip(source, options);
  if (packed === null) return [await readOne(() => source.chunks(), options.ingest)];
  const { archive, inflate } = options;
  const unpacked = () => {
    const bytes = source.chunks();
    return unpack({ bytes, packing: null, damaged: "gzip_damaged" }, inflate, archive);
  };
  return [await readOne(unpacked, unpackedOptions(options))];
}

async function readZip(source: ExportSource, options: ReadOptions): Promise<ReadExport[]> {
  const { archive } = options;
  const results: ReadExport[] = [];
  try {
    const random = await source.random();
    const readEntry = (entry: ZipEntry, how: EntryOptions) =>
      readOneEntry(random, entry, { ...options, ...how });
    const entries = await listZip(random, archive.entries);
    if (entries.length === 0) throw new ArchiveError("zip_empty");
    let left = archive.unpackedBytes;
    for (const entry of entries) {
      results.push(await readEntry(entry, { left, rowsBefore: rowsIn(results) }));
      left -= entry.size;
    }
    for (const at of overlapping(results.map(({ reading }) => reading))) {
      const entry = entries[at];
      const left = archive.unpackedBytes;
      if (entry) results[at] = await readEntry(entry, { left, rowsBefore: 0, keepBuckets: true });
    }
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    const { reading } = await readOne(nothing, options.ingest);
    return [
      ...results,
      { reading: { ...reading, complete: false, issues: [] }, issues: [error.issue] },
    ];
  }
  return withoutBystanders(results);
}

interface EntryOptions {
  /** Bytes that may still be unpacked. */
  readonly left: number;
  readonly rowsBefore: number;
  readonly keepBuckets?: boolean;
}

function readOneEntry(
  random: RandomAccess,
  entry: ZipEntry,
  options: ReadOptions & EntryOptions,
): Promise<ReadExport> {
  const { inflate, archive, left, rowsBefore } = options;
  const { onProgress, keepBuckets = false } = options.ingest;
  const limits = { ...archive, unpackedBytes: left };
  return readOne(() => entryChunks(random, entry, { inflate, limits }), {
    ...unpackedOptions(options),
    keepBuckets: keepBuckets || options.keepBuckets === true,
    ...(onProgress && { onProgress: (bytes, rows) => onProgress(bytes, rowsBefore + rows) }),
  });
}

function rowsIn(results: readonly ReadExport[]): number {
  return results.reduce((sum, { reading }) => sum + reading.rows.read, 0);
}

/** Pictures and web pages in an archive are passed over when there is an export beside them. */
function withoutBystanders(results: readonly ReadExport[]): ReadExport[] {
  const isBystander = ({ reading }: ReadExport) =>
    reading.format === null && reading.issues.some(({ code }) => BYSTANDERS.has(code));
  const [first, ...more] = results.filter((result) => !isBystander(result));
  if (first === undefined) return [...results];
  const skipped = results.length - more.length - 1;
  if (skipped === 0) return [first, ...more];
  const note = makeIssue("entries_skipped", 0, { count: String(skipped) });
  return [{ ...first, issues: [...first.issues, note] }, ...more];
}

function unpackedOptions({ ingest, archive }: ReadOptions): IngestOptions {
  return { ...ingest, limits: { ...ingest.limits, totalBytes: archive.unpackedBytes } };
}

/** Reads a file; once more, with its buckets, where the same ones may stand in it again. */
async function readOne(
  open: () => AsyncIterable<Uint8Array>,
  options: IngestOptions,
): Promise<ReadExport> {
  const read = await readOnce(open(), options);
  const mayRepeat = read.reading.issues.some(({ code }) => code === "repeated_buckets");
  return mayRepeat && read.reading.buckets === null
    ? readOnce(open(), { ...options, keepBuckets: true })
    : read;
}

async function readOnce(
  chunks: AsyncIterable<Uint8Array>,
  options: IngestOptions,
): Promise<ReadExport> {
  const issues: UsageIssue[] = [];
  async function* guarded() {
    try {
      yield* chunks;
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      issues.push(error.issue);
    }
  }
  const reading = await ingestUsage(guarded(), options);
  if (issues.length === 0) return { reading, issues };
  // Of what could not be unpacked it is not known that it is empty.
  const own = reading.issues.filter(({ code }) => code !== "empty_file");
  return { reading: { ...reading, complete: false, issues: own }, issues };
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  yield* [];
}
