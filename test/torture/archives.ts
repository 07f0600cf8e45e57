import { deflateRawSync, gzipSync } from "node:zlib";
import { crc32 } from "./crc32";

/** What an archive must come to. `null` is a whole reading of the export inside. */
export interface TortureArchive {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly code: string | null;
  /** How often the export is in it. */
  readonly times?: number;
}

interface ZipFile {
  readonly name: string;
  readonly data: Uint8Array;
  readonly stored?: boolean;
  readonly crc?: number;
  readonly size?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly offset?: number;
  readonly attributes?: number;
}

const u16 = (n: number) => [n & 0xff, (n >>> 8) & 0xff];
const u32 = (n: number) => [...u16(n & 0xffff), ...u16(n >>> 16)];
const u64 = (n: number) => [...u32(n >>> 0), ...u32(Math.floor(n / 0x1_0000_0000))];
const text = (value: string) => [...new TextEncoder().encode(value)];
const join = (parts: readonly (Uint8Array | readonly number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Uint8Array.from(part))));

/** A zip archive byte by byte, so that any of its bytes can lie. */
export function zip(files: readonly ZipFile[], options: { count?: number; zip64?: boolean } = {}) {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const file of files) {
    const packed = file.stored ? file.data : new Uint8Array(deflateRawSync(file.data));
    const method = file.method ?? (file.stored ? 0 : 8);
    const name = text(file.name);
    const size = file.size ?? file.data.length;
    const sums = [...u32(file.crc ?? crc32(file.data)), ...u32(packed.length), ...u32(size)];
    const flags = u16(file.flags ?? 0);
    const local = [...u32(0x04034b50), ...u16(20), ...flags, ...u16(method), ...u32(0), ...sums];
    const body = join([[...local, ...u16(name.length), ...u16(0), ...name], packed]);
    parts.push(body);
    const offset = file.offset ?? at;
    const large = options.zip64 === true;
    const extra = large
      ? [...u16(1), ...u16(24), ...u64(size), ...u64(packed.length), ...u64(offset)]
      : [];
    const shown = large
      ? [...u32(file.crc ?? crc32(file.data)), ...u32(0xffffffff), ...u32(0xffffffff)]
      : sums;
    directory.push(
      Uint8Array.from([
        ...[...u32(0x02014b50), ...u16(20), ...u16(20), ...flags, ...u16(method), ...u32(0)],
        ...[...shown, ...u16(name.length), ...u16(extra.length), ...u16(0), ...u16(0), ...u16(0)],
        ...[...u32(file.attributes ?? 0), ...u32(large ? 0xffffffff : offset), ...name, ...extra],
      ]),
    );
    at += body.length;
  }
  return join([...parts, ...directory, endOf(files, at, directory, options)]);
}

function endOf(
  files: readonly ZipFile[],
  start: number,
  directory: readonly Uint8Array[],
  { count = files.length, zip64 = false }: { count?: number; zip64?: boolean },
): number[] {
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const large = count > 0xffff || zip64;
  const end = [
    ...[...u32(0x06064b50), ...u64(44), ...u16(45), ...u16(45), ...u32(0), ...u32(0)],
    ...[...u64(count), ...u64(count), ...u64(size), ...u64(start)],
    ...[...u32(0x07064b50), ...u32(0), ...u64(start + size), ...u32(1)],
  ];
  const shown = large ? 0xffff : count;
  return [
    ...(large ? end : []),
    ...[...u32(0x06054b50), ...u16(0), ...u16(0), ...u16(shown), ...u16(shown)],
    ...[...u32(large ? 0xffffffff : size), ...u32(large ? 0xffffffff : start), ...u16(0)],
  ];
}

/** Archives good and bad around one export, each with what must be said of it. */
export function tortureArchives(data: Uint8Array): TortureArchive[] {
  const gz = new Uint8Array(gzipSync(data));
  const half = Math.floor(data.length / 2);
  const damaged = (bytes: Uint8Array, at: number) => {
    const copy = bytes.slice();
    copy[at] = (copy[at] ?? 0) ^ 0xff;
    return copy;
  };
  const one = { name: "usage.csv", data };
  const zeros = join([data, new Uint8Array(3_000_000).fill(0x0a)]);
  return [
    { name: "gzip", bytes: gz, code: null },
    {
      name: "gzip of two members",
      bytes: join([gzipSync(data.slice(0, half)), gzipSync(data.slice(half))]),
      code: null,
    },
    { name: "gzip padded with zeros", bytes: join([gz, new Uint8Array(1000)]), code: null },
    {
      name: "gzip of two members, padded",
      bytes: join([gzipSync(data.slice(0, half)), gzipSync(data.slice(half)), [0, 0, 0]]),
      code: null,
    },
    { name: "gzip with junk after it", bytes: join([gz, text("junk")]), code: "gzip_damaged" },
    { name: "gzip cut in its header", bytes: gz.slice(0, 5), code: "gzip_damaged" },
    ...[0.25, 0.5, 0.75, 0.99].map((part) => ({
      name: `gzip cut at ${part}`,
      bytes: gz.slice(0, Math.floor(gz.length * part)),
      code: "gzip_damaged",
    })),
    { name: "gzip without its trailer", bytes: gz.slice(0, -8), code: "gzip_damaged" },
    { name: "gzip with a bad CRC", bytes: damaged(gz, gz.length - 6), code: "gzip_damaged" },
    { name: "gzip that expands 1000 times", bytes: gzipSync(zeros), code: "ratio_too_high" },
    { name: "gzip in gzip", bytes: gzipSync(gz), code: "nested_archive" },
    { name: "zip, deflated", bytes: zip([one]), code: null },
    { name: "zip, stored", bytes: zip([{ ...one, stored: true }]), code: null },
    { name: "zip64", bytes: zip([one], { zip64: true }), code: null },
    {
      name: "zip of two",
      bytes: zip([one, { ...one, name: "../../b.csv" }]),
      code: null,
      times: 2,
    },
    {
      name: "zip with a folder, a link and a Mac's own files",
      bytes: zip([
        { name: "a/", data: new Uint8Array(0), stored: true },
        { name: "link", data: new Uint8Array([0x61]), attributes: 0xa1ff0000 },
        { name: "__MACOSX/._usage.csv", data: zeros.slice(0, 9) },
        one,
      ]),
      code: null,
    },
    { name: "zip of a folder only", bytes: zip([{ ...one, name: "a/" }]), code: "zip_empty" },
    { name: "zip with a password", bytes: zip([{ ...one, flags: 1 }]), code: "zip_encrypted" },
    {
      name: "zip packed another way",
      bytes: zip([{ ...one, method: 12 }]),
      code: "zip_unsupported",
    },
    {
      name: "zip whose entries overlap",
      bytes: zip([one, { ...one, name: "b.csv", offset: 0 }]),
      code: "zip_overlap",
    },
    { name: "zip with a bad CRC", bytes: zip([{ ...one, crc: 1 }]), code: "zip_damaged" },
    {
      name: "zip that says less than it holds",
      bytes: zip([{ ...one, size: data.length - 1 }]),
      code: "zip_damaged",
    },
    {
      name: "zip that says more than it holds",
      bytes: zip([{ ...one, size: data.length + 1 }]),
      code: "zip_damaged",
    },
    { name: "zip of 65,536 files", bytes: zip([one], { count: 65_536 }), code: "too_many_entries" },
    {
      name: "zip in zip",
      bytes: zip([{ name: "inner.zip", data: zip([one]) }]),
      code: "nested_archive",
    },
    { name: "zip cut", bytes: zip([one]).slice(0, -30), code: "zip_damaged" },
    {
      name: "zip that expands 1000 times",
      bytes: zip([{ name: "a.csv", data: zeros }]),
      code: "ratio_too_high",
    },
    {
      name: "a workbook",
      bytes: zip([{ name: "xl/workbook.xml", data }]),
      code: "xlsx_file",
    },
  ];
}
