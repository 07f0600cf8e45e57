import { ArchiveError, type ArchiveLimits, type Inflate, unpack } from "./archive";
import { type Crc32, crc32 } from "./crc32";
import { type RandomAccess, readAll, type ZipEntry } from "./zip-directory";

interface EntryOptions {
  readonly inflate: Inflate;
  readonly limits: ArchiveLimits;
  readonly addCrc?: Crc32 | undefined;
}

/** The unpacked bytes of one file of a zip archive; its size and checksum are held against the directory's. */
export async function* entryChunks(
  source: RandomAccess,
  entry: ZipEntry,
  { inflate, limits, addCrc = crc32 }: EntryOptions,
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
  let [size, crc] = [0, 0];
  for await (const chunk of plain) {
    size += chunk.length;
    if (size > limits.unpackedBytes)
      throw new ArchiveError("expands_too_much", { limit: String(limits.unpackedBytes) });
    if (size > entry.size) throw new ArchiveError("zip_damaged");
    crc = addCrc(chunk, crc);
    yield chunk;
  }
  if (size !== entry.size || crc !== entry.crc) throw new ArchiveError("zip_damaged");
}
