// biome-ignore lint/style/noRestrictedGlobals: both work on the bits of whole numbers
const { clz32, imul } = Math;

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const LOW_BITS = 0x7f7f7f7f;
const HIGH_BITS = 0x80808080 | 0;
const EACH_BYTE = 0x01010101;

/** A cell that is not where or what it should be. */
export const ODD = -1;

/** Bytes to be read one at a time, or four as one number. */
export interface Bytes {
  readonly bytes: Uint8Array;
  /** Of the same memory as `bytes`. */
  readonly words: DataView;
}

/** Kept free after the bytes at hand, as words are read across their end. */
const SPARE = 4;

/** `chunk` after the first `length` bytes, in a larger place where there is no room for it. */
export function appended(held: Bytes, length: number, chunk: Uint8Array): Bytes {
  const needed = length + chunk.length + SPARE;
  const fits = needed <= held.bytes.length;
  const next = fits ? held : bytesOf(new Uint8Array(needed * 2));
  if (!fits) next.bytes.set(held.bytes.subarray(0, length));
  next.bytes.set(chunk, length);
  return next;
}

/** The same bytes, for reading four at a time. */
export function bytesOf(bytes: Uint8Array): Bytes {
  return { bytes, words: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

/** A delimiter, prepared for {@link skipCells}. */
export class Delimiter {
  readonly byte: number;
  /** Four times over. */
  readonly fourfold: number;
  /** Added to the seven low bits of a byte, it lifts over the eighth all but the delimiter, the quote and what is below. */
  readonly lift: number;

  constructor(byte: number) {
    this.byte = byte;
    this.fourfold = imul(byte, EACH_BYTE);
    this.lift = imul(0x7f - (byte > QUOTE ? byte : QUOTE), EACH_BYTE);
  }
}

/**
 * Past `count` cells and the delimiter after each. {@link ODD} when the line has fewer, or when a
 * cell in quotes needs care. A line feed must follow somewhere: nothing after it is looked at but
 * three bytes.
 */
export function skipCells(
  { bytes, words }: Bytes,
  from: number,
  { byte: delimiter, lift }: Delimiter,
  count: number,
): number {
  let at = from;
  for (let left = count; left > 0; left--) {
    const start = at;
    at = findStop(words, at, lift | 0);
    if (bytes[at] !== delimiter) {
      at = endOfCell(bytes, start, at, delimiter);
      if (bytes[at] !== delimiter) return ODD;
    }
    at++;
  }
  return at;
}

/** As {@link skipCells}, for the last cells of a line, and past its end. */
export function skipLastCells(
  line: Bytes,
  from: number,
  delimiter: Delimiter,
  count: number,
): number {
  const { bytes, words } = line;
  const { byte, lift, fourfold } = delimiter;
  let left = count - 1;
  let at = from;
  for (;;) {
    const word = words.getInt32(at, true);
    const stops = stopsIn(word, lift | 0);
    if (stopsIn(word ^ fourfold, LOW_BITS) !== stops) break;
    left -= imul(stops >>> 7, EACH_BYTE) >>> 24;
    at += 4;
  }
  // The line's end or a cell in quotes: from the start of the cell on.
  while (at > from && bytes[at - 1] !== byte) at--;
  if (left < 0) return ODD;
  const last = skipCells(line, at, delimiter, left);
  const end = last === ODD ? ODD : endOfCell(bytes, last, last, byte);
  return end === ODD ? ODD : skipLineEnd(bytes, end);
}

/** The high bit of each byte that `lift` does not lift over it. */
function stopsIn(word: number, lift: number): number {
  return ~(((word & LOW_BITS) + lift) | word) & HIGH_BITS;
}

/** The first byte from here on that may end a cell. */
function findStop(words: DataView, from: number, lift: number): number {
  for (let at = from; ; at += 4) {
    const stops = stopsIn(words.getInt32(at, true), lift);
    if (stops !== 0) return at + ((31 - clz32(stops & -stops)) >> 3);
  }
}

/** Where a cell ends that has quotes around it, or that has something odd at `stop`. */
function endOfCell(bytes: Uint8Array, start: number, stop: number, delimiter: number): number {
  if (bytes[start] === QUOTE) return skipQuoted(bytes, start, delimiter);
  for (let at = stop; ; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === delimiter || byte === LF || byte === CR) return at;
  }
}

/** Past a whole cell in quotes; what follows is a delimiter or a line end. */
function skipQuoted(bytes: Uint8Array, from: number, delimiter: number): number {
  for (let at = from + 1; ; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === LF || byte === CR) return ODD;
    if (byte !== QUOTE) continue;
    const next = bytes[at + 1] ?? 0;
    if (next === delimiter || next === LF || next === CR) return at + 1;
    if (next !== QUOTE) return ODD;
    at++;
  }
}

/** Past LF or CRLF; a lone CR needs care. */
export function skipLineEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] === LF) return at + 1;
  return bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : ODD;
}
