import { type Bytes, ODD } from "./byte-words";

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const POINT = 0x2e;
const ZERO = 0x30;
/** As many as `PlainSums` has room for. */
const MOST_DIGITS = 12;

/*
 * Cells are looked at four bytes at a time, each byte with a mark in its highest bit: a step for
 * each byte would have the processor guess at every cell where it ends. Masks stand where they are
 * used, as bundlers make variables of constants.
 */

/**
 * Past `count` cells and the delimiter after each; {@link ODD} when the line has fewer, or when a
 * cell in quotes needs care. A line feed must follow somewhere: nothing after it is looked at, but
 * for what belongs to the same four bytes.
 */
export function skipCells(line: Bytes, from: number, delimiter: number, count: number): number {
  const { words } = line;
  const fourfold = fourTimes(delimiter);
  let left = count | 0;
  for (let at = from | 0; left > 0; at += 4) {
    const word = words.getInt32(at, true);
    let ends = zerosIn(word ^ fourfold);
    if ((lowsIn(word) & ~ends) !== 0) return skipCellsByByte(line.bytes, from, delimiter, count);
    const more = countMarks(ends);
    if (more < left) {
      left -= more;
      continue;
    }
    for (; left > 1; left--) ends &= ends - 1;
    return at + firstMark(ends) + 1;
  }
  return from;
}

/** As {@link skipCells}, for the last cells of a line, and past its end. */
export function skipLastCells(line: Bytes, from: number, delimiter: number, count: number): number {
  const { bytes, words } = line;
  const fourfold = fourTimes(delimiter);
  let left = (count - 1) | 0;
  for (let at = from | 0; ; at += 4) {
    const word = words.getInt32(at, true);
    const ends = zerosIn(word ^ fourfold);
    const lows = lowsIn(word) & ~ends;
    if (lows === 0) {
      left -= countMarks(ends);
      continue;
    }
    left -= countMarks(ends & (lows - 1) & ~lows);
    const end = skipLineEnd(bytes, at + firstMark(lows));
    if (end !== ODD && left === 0) return end;
    const last = skipCellsByByte(bytes, from, delimiter, count - 1);
    return last === ODD ? ODD : skipLineEnd(bytes, endOfCell(bytes, last, delimiter));
  }
}

/** Past LF or CRLF; a lone CR needs care. */
export function skipLineEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] === LF) return at + 1;
  return bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : ODD;
}

/** Digits and an optional `.0`, as most exports write counts: into `counts[n]`, and past them. */
export function readCount(
  { bytes, words }: Bytes,
  from: number,
  counts: Float64Array,
  n: number,
): number {
  const first = words.getInt32(from, true);
  const firstEnds = othersThanDigits(first);
  if (firstEnds !== 0) {
    const digits = firstMark(firstEnds);
    // By half a shift twice, as a shift by 32 is none.
    const half = (4 - digits) << 2;
    counts[n] = fourDigits((first << half) << half);
    return digits === 0 ? ODD : skipPointZero(bytes, from + digits);
  }
  const second = words.getInt32(from + 4, true);
  const secondEnds = othersThanDigits(second);
  if (secondEnds === 0) return readLongCount(bytes, from, counts, n);
  const digits = firstMark(secondEnds);
  const half = (4 - digits) << 2;
  const last = ((second << half) << half) | (first >>> (digits << 3));
  counts[n] = fourDigits((first << half) << half) * 10_000 + fourDigits(last);
  return skipPointZero(bytes, from + 4 + digits);
}

function readLongCount(bytes: Uint8Array, from: number, counts: Float64Array, n: number): number {
  let at = from;
  let value = 0;
  for (;;) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
    at++;
  }
  counts[n] = value;
  return at - from > MOST_DIGITS ? ODD : skipPointZero(bytes, at);
}

function skipPointZero(bytes: Uint8Array, at: number): number {
  return bytes[at] === POINT && bytes[at + 1] === ZERO ? at + 2 : at;
}

/** The number that four bytes make; a byte of zero is no digit. */
function fourDigits(word: number): number {
  const digits = word & 0x0f0f0f0f;
  const pairs = (digits * 10 + (digits >>> 8)) & 0x00ff00ff;
  return (pairs * 100 + (pairs >>> 16)) & 0xffff;
}

/** Marks bytes of zero. */
function zerosIn(word: number): number {
  return ~(((word & 0x7f7f7f7f) + 0x7f7f7f7f) | word) & 0x80808080;
}

/** Marks quotes, spaces, line ends and what else is below. */
function lowsIn(word: number): number {
  return ~(((word & 0x7f7f7f7f) + 0x5d5d5d5d) | word) & 0x80808080;
}

/** Marks the first byte that is no digit; others after it may be marked or not. */
function othersThanDigits(word: number): number {
  const value = word ^ 0x30303030;
  return ((value + 0x76767676) | value) & 0x80808080;
}

function fourTimes(byte: number): number {
  return byte | (byte << 8) | (byte << 16) | (byte << 24);
}

function countMarks(marks: number): number {
  // biome-ignore lint/style/noRestrictedGlobals: adds up four bytes
  return Math.imul(marks >>> 7, 0x01010101) >>> 24;
}

/** Which of four bytes is the first with a mark. */
function firstMark(marks: number): number {
  // biome-ignore lint/style/noRestrictedGlobals: counts bits
  return (31 - Math.clz32(marks & -marks)) >> 3;
}

function skipCellsByByte(
  bytes: Uint8Array,
  from: number,
  delimiter: number,
  count: number,
): number {
  let at = from;
  for (let left = count; left > 0; left--) {
    at = endOfCell(bytes, at, delimiter);
    if (bytes[at] !== delimiter) return ODD;
    at++;
  }
  return at;
}

/** Where a cell ends: at a delimiter or a line end. */
function endOfCell(bytes: Uint8Array, from: number, delimiter: number): number {
  if (bytes[from] === QUOTE) return endOfQuoted(bytes, from, delimiter);
  for (let at = from; ; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === delimiter || byte === LF || byte === CR) return at;
  }
}

function endOfQuoted(bytes: Uint8Array, from: number, delimiter: number): number {
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
