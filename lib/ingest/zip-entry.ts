import { ArchiveError, type ArchiveLimits, type Inflate, unpack } from "./archive";
import { type RandomAccess, readAll, type ZipEntry } from "./zip-directory";

/** The unpacked bytes of one file of a zip archive; its size and checksum are held against the directory's. */
export async function* entryChunks(
  source: RandomAccess,
  entry: ZipEntry,
  { inflate, limits }: { readonly inflate: Inflate; readonly limits: ArchiveLimits },
): AsyncGenerator<Uint8Array> {
  const local = await readAll(source, entry.offset, entry.offset + 30);
  if (local.getUint32(0, true) !== 0x04034b50) throw new ArchiveError("zip_damaged");
  const start = entry.offset + 30 + local.getUint16(26, true) + local.getUint16(28, true);
  const end = start + entry.packedSize;
  if (end > source.size) throw new ArchiveError("zip_damaged");
  const bytes = source.read(start, end);
  const plain = entry.isStored
    ? bytes
    : unpack({ format: "deflate-raw", bytes, damaged: "zip_damaged" }, inflate, limits);
  let [size, crc] = [0, -1];
  for await (const chunk of plain) {
    size += chunk.length;
    if (size > limits.unpackedBytes)
      throw new ArchiveError("expands_too_much", { limit: String(limits.unpackedBytes) });
    if (size > entry.size) throw new ArchiveError("zip_damaged");
    crc = addCrc(crc, chunk);
    yield chunk;
  }
  if (size !== entry.size || ~crc >>> 0 !== entry.crc) throw new ArchiveError("zip_damaged");
}

const TABLES = makeTables();

/** Eight tables, so that eight bytes go at a time. */
function makeTables(): Int32Array {
  const tables = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 0 ? crc >>> 1 : (crc >>> 1) ^ 0xedb88320;
    tables[byte] = crc;
  }
  for (let at = 256; at < tables.length; at++) {
    const before = tables[at - 256] ?? 0;
    tables[at] = (before >>> 8) ^ (tables[before & 0xff] ?? 0);
  }
  return tables;
}

function addCrc(known: number, chunk: Uint8Array): number {
  const t = TABLES;
  let crc = known;
  let at = 0;
  const of = (table: number, byte: number) => t[table * 256 + (byte & 0xff)] ?? 0;
  for (; at + 8 <= chunk.length; at += 8) {
    const b = (i: number) => chunk[at + i] ?? 0;
    const low = crc ^ (b(0) | (b(1) << 8) | (b(2) << 16) | (b(3) << 24));
    crc = of(7, low) ^ of(6, low >>> 8) ^ of(5, low >>> 16) ^ of(4, low >>> 24);
    crc ^= of(3, b(4)) ^ of(2, b(5)) ^ of(1, b(6)) ^ of(0, b(7));
  }
  for (; at < chunk.length; at++) crc = (crc >>> 8) ^ of(0, crc ^ (chunk[at] ?? 0));
  return crc;
}
