/** The checksum of zip archives: of what `before` is of, and `bytes` after it. It starts from zero. */
export type Crc32 = (bytes: Uint8Array, before: number) => number;

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

/** For platforms without one of their own. */
export const crc32: Crc32 = (bytes, before) => {
  const tables = TABLES;
  const whole = bytes.length - (bytes.length % 8);
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let crc = ~before;
  for (let at = 0; at < whole; at += 8) {
    const low = crc ^ words.getInt32(at, true);
    const high = words.getInt32(at + 4, true);
    crc =
      (tables[0x700 | (low & 0xff)] ?? 0) ^
      (tables[0x600 | ((low >>> 8) & 0xff)] ?? 0) ^
      (tables[0x500 | ((low >>> 16) & 0xff)] ?? 0) ^
      (tables[0x400 | (low >>> 24)] ?? 0) ^
      (tables[0x300 | (high & 0xff)] ?? 0) ^
      (tables[0x200 | ((high >>> 8) & 0xff)] ?? 0) ^
      (tables[0x100 | ((high >>> 16) & 0xff)] ?? 0) ^
      (tables[high >>> 24] ?? 0);
  }
  for (let at = whole; at < bytes.length; at++)
    crc = (crc >>> 8) ^ (tables[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~crc >>> 0;
};
