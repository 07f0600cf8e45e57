/**
 * The text of a range of UTF-8 bytes, or null when they are not UTF-8.
 *
 * Written by hand because the pure layers have no platform; strict, so that a damaged name is
 * never read as a different one.
 */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string | null {
  let text = "";
  for (let at = start; at < end; ) {
    const lead = bytes[at] ?? 0;
    const length = lengthOf(lead);
    if (length === 0 || at + length > end) return null;
    const code = codePointAt(bytes, at, length, lead);
    if (code === null) return null;
    text += String.fromCodePoint(code);
    at += length;
  }
  return text;
}

function lengthOf(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

const SMALLEST = [0, 0, 0x80, 0x800, 0x10000];
const LEAD_BITS = [0, 0x7f, 0x1f, 0x0f, 0x07];

function codePointAt(bytes: Uint8Array, at: number, length: number, lead: number): number | null {
  let code = lead & (LEAD_BITS[length] ?? 0);
  for (let next = 1; next < length; next++) {
    const byte = bytes[at + next] ?? 0;
    if ((byte & 0xc0) !== 0x80) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  const isSurrogate = code >= 0xd800 && code < 0xe000;
  return code < (SMALLEST[length] ?? 0) || isSurrogate || code > 0x10ffff ? null : code;
}

/** UTF-8 bytes of a text; a lone surrogate becomes a byte that no UTF-8 has, so that it is refused where it is read. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) pushUtf8(bytes, char.codePointAt(0) ?? 0);
  return Uint8Array.from(bytes);
}

/** Appends one code point's bytes. */
export function pushUtf8(bytes: number[], code: number): void {
  const tail = (shift: number) => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x80) bytes.push(code);
  else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(0));
  else if (code >= 0xd800 && code < 0xe000) bytes.push(0xff);
  else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(6), tail(0));
  else bytes.push(0xf0 | (code >> 18), tail(12), tail(6), tail(0));
}
