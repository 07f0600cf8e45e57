import { decodeUtf8 } from "@/lib/ingest/bytes/utf8";
import { ArchiveError, type Packing } from "./archive";

/** Bytes that can be read from anywhere. */
export interface RandomAccess {
  readonly size: number;
  /** Bytes from `start` to before `end`; throws when they are not there. */
  read(start: number, end: number): AsyncIterable<Uint8Array>;
}

/** One file of a zip archive. Its name is only looked at to tell what it is, and not kept. */
export interface ZipEntry extends Packing {
  readonly offset: number;
  readonly packedSize: number;
  readonly isStored: boolean;
}

const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const MOST_DIRECTORY_BYTES = 10_000_000;
const FULL_32 = 0xffff_ffff;

/** All bytes of a range as one array. */
export async function readAll(source: RandomAccess, start: number, end: number) {
  if (start < 0 || end > source.size || end < start) throw new ArchiveError("zip_damaged");
  const whole = new Uint8Array(end - start);
  let at = 0;
  for await (const chunk of source.read(start, end)) {
    whole.set(chunk.subarray(0, whole.length - at), at);
    at += chunk.length;
  }
  if (at < whole.length) throw new ArchiveError("zip_damaged");
  return new DataView(whole.buffer);
}

/**
 * The files of a zip archive, from its directory. Throws an {@link ArchiveError} for what is not
 * read: a password, another way of packing, too many entries, entries that share bytes, a workbook.
 */
export async function listZip(source: RandomAccess, mostEntries: number): Promise<ZipEntry[]> {
  const { count, start, size } = await findDirectory(source);
  if (count > mostEntries)
    throw new ArchiveError("too_many_entries", {
      count: String(count),
      limit: String(mostEntries),
    });
  if (size > MOST_DIRECTORY_BYTES) throw new ArchiveError("zip_damaged");
  const view = await readAll(source, start, start + size);
  const entries: (ZipEntry & { readonly end: number; readonly isFile: boolean })[] = [];
  let at = 0;
  for (let n = 0; n < count; n++) {
    if (at + 46 > size || view.getUint32(at, true) !== 0x02014b50)
      throw new ArchiveError("zip_damaged");
    const { entry, next } = readEntry(view, at);
    entries.push(entry);
    at = next;
  }
  refuseOverlap(entries, start);
  return entries.filter(({ isFile }) => isFile);
}

async function findDirectory(source: RandomAccess) {
  const from =
    source.size > END_SIZE + LONGEST_COMMENT ? source.size - END_SIZE - LONGEST_COMMENT : 0;
  const view = await readAll(source, from, source.size);
  for (let at = view.byteLength - END_SIZE; at >= 0; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) !== view.byteLength) continue;
    const end = { count: view.getUint16(at + 10, true), size: view.getUint32(at + 12, true) };
    const start = view.getUint32(at + 16, true);
    const isLarge = end.count === 0xffff || end.size === FULL_32 || start === FULL_32;
    return isLarge ? findLarge(source, from + at, { ...end, start }) : { ...end, start };
  }
  throw new ArchiveError("zip_damaged");
}

/** The zip64 end record, where there is one; an old archive may have exactly 65,535 entries. */
async function findLarge(
  source: RandomAccess,
  endAt: number,
  small: { readonly count: number; readonly size: number; readonly start: number },
) {
  if (endAt < 20) return small;
  const locator = await readAll(source, endAt - 20, endAt);
  if (locator.getUint32(0, true) !== 0x07064b50) return small;
  const at = Number(locator.getBigUint64(8, true));
  const view = await readAll(source, at, at + 56);
  if (view.getUint32(0, true) !== 0x06064b50) throw new ArchiveError("zip_damaged");
  return {
    count: Number(view.getBigUint64(32, true)),
    size: Number(view.getBigUint64(40, true)),
    start: Number(view.getBigUint64(48, true)),
  };
}

function readEntry(view: DataView, at: number) {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > view.byteLength) throw new ArchiveError("zip_damaged");
  const bytes = new Uint8Array(view.buffer);
  const name = decodeUtf8(bytes, at + 46, at + 46 + nameLength) ?? "";
  const sizes = readSizes(view, at, { from: at + 46 + nameLength, length: extraLength });
  const isLink = view.getUint32(at + 38, true) >>> 28 === 0xa;
  const isFile = !(
    name.endsWith("/") ||
    isLink ||
    /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store)/.test(name)
  );
  if (name === "[Content_Types].xml" || name.startsWith("xl/")) throw new ArchiveError("xlsx_file");
  if (isFile) refuseMethod(view.getUint16(at + 8, true), view.getUint16(at + 10, true));
  const isStored = view.getUint16(at + 10, true) === 0;
  const crc = view.getUint32(at + 16, true);
  const end = sizes.offset + 30 + nameLength + sizes.packedSize;
  return { entry: { ...sizes, crc, isStored, isFile, end }, next };
}

function refuseMethod(flags: number, method: number): void {
  if ((flags & 1) !== 0 || method === 99) throw new ArchiveError("zip_encrypted");
  if (method !== 0 && method !== 8) throw new ArchiveError("zip_unsupported");
}

/** Sizes and place; those that 32 bits cannot hold stand in the zip64 extra field, in this order. */
function readSizes(view: DataView, at: number, extra: { from: number; length: number }) {
  let size = view.getUint32(at + 24, true);
  let packedSize = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  const end = extra.from + extra.length;
  for (let field = extra.from; field + 4 <= end; ) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1 && field + 4 + length <= end) {
      let value = field + 4;
      const take = (small: number) => {
        if (small !== FULL_32 || value + 8 > field + 4 + length) return small;
        value += 8;
        return Number(view.getBigUint64(value - 8, true));
      };
      size = take(size);
      packedSize = take(packedSize);
      offset = take(offset);
    }
    field += 4 + length;
  }
  return { size, packedSize, offset };
}

function refuseOverlap(
  entries: readonly { readonly offset: number; readonly end: number }[],
  directoryStart: number,
): void {
  let before = 0;
  for (const { offset, end } of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (end > directoryStart) throw new ArchiveError("zip_damaged");
    if (offset < before) throw new ArchiveError("zip_overlap");
    before = end;
  }
}
