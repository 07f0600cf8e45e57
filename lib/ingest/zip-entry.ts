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
  let crc = known;
  let at = 0;
  for (; at + 8 <= chunk.length; at += 8) {
    const low = crc ^ wordAt(chunk, at);
    const high = wordAt(chunk, at + 4);
    crc = entry(7, low) ^ entry(6, low >>> 8) ^ entry(5, low >>> 16) ^ entry(4, low >>> 24);
    crc ^= entry(3, high) ^ entry(2, high >>> 8) ^ entry(1, high >>> 16) ^ entry(0, high >>> 24);
  }
  for (; at < chunk.length; at++) crc = (crc >>> 8) ^ entry(0, crc ^ (chunk[at] ?? 0));
  return crc;
}

function entry(table: number, byte: number): number {
  return TABLES[(table << 8) | (byte & 0xff)] ?? 0;
}

function wordAt(chunk: Uint8Array, at: number): number {
  const low = (chunk[at] ?? 0) | ((chunk[at + 1] ?? 0) << 8);
  return low | ((chunk[at + 2] ?? 0) << 16) | ((chunk[at + 3] ?? 0) << 24);
}
