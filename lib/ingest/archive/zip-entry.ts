import { ArchiveError, type ArchiveLimits, type Inflate, unpack } from "./archive";
import { type RandomAccess, readAll, type ZipEntry } from "./zip-directory";

interface EntryOptions {
  readonly inflate: Inflate;
  readonly limits: ArchiveLimits;
}

/** The unpacked bytes of one file of a zip archive; its size and checksum are held against the directory's. */
export async function* entryChunks(
  source: RandomAccess,
  entry: ZipEntry,
  { inflate, limits }: EntryOptions,
): AsyncGenerator<Uint8Array> {
  const local = await readAll(source, entry.offset, entry.offset + 30);
  if (local.getUint32(0, true) !== 0x04034b50) throw new ArchiveError("zip_damaged");
  const start = entry.offset + 30 + local.getUint16(26, true) + local.getUint16(28, true);
  const end = start + entry.packedSize;
  if (end > source.size) throw new ArchiveError("zip_damaged");
  const packed = source.read(start, end);
  const bytes = entry.isStored ? asDeflate(packed) : packed;
  const damaged = "zip_damaged";
  let size = 0;
  for await (const chunk of unpack({ bytes, packing: entry, damaged }, inflate, limits)) {
    size += chunk.length;
    if (size > entry.size) throw new ArchiveError("zip_damaged");
    yield chunk;
  }
  if (size !== entry.size) throw new ArchiveError("zip_damaged");
}

const MOST_STORED = 0xffff;

/** Uncompressed data as stored deflate blocks. */
async function* asDeflate(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes)
    for (let at = 0; at < chunk.length; at += MOST_STORED) {
      const block = chunk.subarray(at, at + MOST_STORED);
      yield blockHead(0, block.length);
      yield block;
    }
  yield blockHead(1, 0);
}

/** A stored block's header: whether it is the last, its length, and the length inverted. */
function blockHead(isLast: 0 | 1, length: number): Uint8Array {
  const head = new DataView(new ArrayBuffer(5));
  head.setUint8(0, isLast);
  head.setUint16(1, length, true);
  head.setUint16(3, ~length, true);
  return new Uint8Array(head.buffer);
}
