import { ARCHIVE_LIMITS, ArchiveError, archiveTypeOf } from "@/lib/ingest/archive/archive";
import type { IngestResult } from "@/lib/ingest/ingest";
import { mergeReadings } from "@/lib/ingest/merge/merge";
import { type ReadExport, readExport } from "@/lib/ingest/read-export";
import type { IngestLimits } from "@/lib/ingest/scan/limits";
import { openRowKernel } from "@/lib/kernel/row-kernel";
import { utcToday } from "@/lib/server/clock";
import { inflate } from "@/lib/server/inflate";
import { openSpool } from "@/lib/server/spool";
import type { Upload } from "@/lib/server/upload";

const ARCHIVE = { ...ARCHIVE_LIMITS, unpackedBytes: 2_000_000_000 };

/** What one body came to: all of it together, and the exports that are in it. */
interface ReadUpload extends ReadExport {
  readonly files: readonly ReadExport[];
}

/** The body as one reading: as it is, unpacked, or all exports of a zip archive together. */
export async function readUpload(
  upload: Upload,
  limits: IngestLimits,
  mustBeGzip: boolean,
): Promise<ReadUpload> {
  const body = upload.chunks();
  const head = await takeHead(body);
  const isZip = archiveTypeOf(head) === "zip" && !mustBeGzip;
  const spool = isZip || mayBeReadAgain(head) ? await openSpool() : null;
  let isSpooled = false;
  async function* chunks() {
    if (spool !== null && isSpooled) return yield* spool.read(0, spool.size);
    isSpooled = true;
    for await (const chunk of withHead(head, body)) {
      if (upload.bytes > limits.totalBytes)
        throw new ArchiveError("file_too_large", { limit: String(limits.totalBytes) });
      await spool?.append(chunk);
      yield chunk;
    }
  }
  const random = async () => {
    if (spool === null) throw new Error("only archives are read from anywhere");
    for await (const _ of chunks()); // puts all of it aside
    return spool;
  };
  const source = { head: mustBeGzip ? new Uint8Array([0x1f, 0x8b]) : head, chunks, random };
  try {
    const files = await readExport(source, {
      ingest: { limits, today: utcToday(), openKernel: openRowKernel },
      archive: ARCHIVE,
      inflate,
    });
    return { ...together(files), files };
  } finally {
    await spool?.close();
    await body.return(undefined);
  }
}

/** All but plain tables: lists of buckets, in whatever encoding, may have to be read twice. See {@link readExport}. */
function mayBeReadAgain(head: Uint8Array): boolean {
  return !/^["A-Za-z]/.test(new TextDecoder().decode(head));
}

async function* withHead(head: Uint8Array, body: AsyncIterable<Uint8Array>) {
  yield head;
  yield* body;
}

/** At least four bytes, which tell an archive, or all there are. */
async function takeHead(body: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  let head = new Uint8Array(0);
  while (head.length < 4) {
    const { done, value } = await body.next();
    if (done) break;
    const longer = new Uint8Array(head.length + value.length);
    longer.set(head);
    longer.set(value, head.length);
    head = longer;
  }
  return head;
}

/** Several exports as one answer, nothing in it twice; its format is the first's. */
function together(read: readonly ReadExport[]): ReadExport {
  const [first, ...more] = read;
  if (first === undefined) throw new Error("an upload came to no reading");
  if (more.length === 0) return first;
  const readings = read.map(({ reading }) => reading);
  const { usage, paid, period, paidPeriod, issues } = mergeReadings(readings);
  const sum = (of: (reading: IngestResult) => number) =>
    readings.reduce((total, reading) => total + of(reading), 0);
  const reading: IngestResult = {
    format: readings.find(({ format }) => format !== null)?.format ?? null,
    period: period ?? paidPeriod,
    complete: readings.every(({ complete }) => complete),
    bytes: sum(({ bytes }) => bytes),
    rows: {
      read: sum(({ rows }) => rows.read),
      counted: sum(({ rows }) => rows.counted),
      empty: sum(({ rows }) => rows.empty),
      rejected: sum(({ rows }) => rows.rejected),
    },
    usage,
    paid,
    issues: [...readings.flatMap((part) => part.issues), ...issues],
    buckets: null,
    answers: null,
    preview: null,
  };
  return { reading, issues: read.flatMap((part) => part.issues) };
}
