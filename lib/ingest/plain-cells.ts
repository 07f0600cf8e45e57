import { ODD } from "./byte-words";

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const ZERO = 0x30;
/** As many as `PlainSums` has room for. */
const MOST_DIGITS = 12;

/**
 * Past `count` cells and the delimiter after each, quoted ones too; `ODD` when the line has fewer,
 * or when a cell in quotes needs care. A line feed must follow somewhere: nothing after it is read.
 */
export function skipCells(
  bytes: Uint8Array,
  from: number,
  delimiter: number,
  count: number,
): number {
  let at = from;
  for (let left = count; left > 0; left--) {
    at = endOfCell(bytes, at, delimiter);
    if (at === ODD || bytes[at] !== delimiter) return ODD;
    at++;
  }
  return at;
}

/** As {@link skipCells}, for the last cells of a line, and past its end. */
export function skipLastCells(
  bytes: Uint8Array,
  from: number,
  delimiter: number,
  count: number,
): number {
  const last = skipCells(bytes, from, delimiter, count - 1);
  const end = last === ODD ? ODD : endOfCell(bytes, last, delimiter);
  return end === ODD ? ODD : skipLineEnd(bytes, end);
}

/** Past LF or CRLF; a lone CR needs care. */
export function skipLineEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] === LF) return at + 1;
  return bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : ODD;
}

/** Digits, of any number up to what `PlainSums` has room for: into `counts[n]`, and past them. */
export function readDigits(
  bytes: Uint8Array,
  from: number,
  counts: Float64Array,
  n: number,
): number {
  let at = from;
  let value = 0;
  for (;;) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
    at++;
  }
  counts[n] = value;
  return at === from || at - from > MOST_DIGITS ? ODD : at;
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
