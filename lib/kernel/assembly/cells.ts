import { COUNTS } from "./layout";

/** Instead of an address: a cell that is not where or what it should be. */
export const NO_MATCH: usize = 0;

const QUOTE: i32 = 0x22;
const LF: i32 = 0x0a;
const CR: i32 = 0x0d;
const ZERO: i32 = 0x30;
/** Sums of 9,000 such counts stay below 2⁵³. */
const MOST_DIGITS: usize = 12;

let delimiter: i32 = 0;
let delimiters: v128 = i8x16.splat(0);

export function setDelimiter(byte: i32): void {
  delimiter = byte;
  delimiters = i8x16.splat(byte as i8);
}

/** One bit for each of sixteen bytes that is a quote or ends a line. */
function oddOf(bytes: v128): i32 {
  const ends = v128.or(
    i8x16.eq(bytes, i8x16.splat(LF as i8)),
    i8x16.eq(bytes, i8x16.splat(CR as i8)),
  );
  return i8x16.bitmask(v128.or(ends, i8x16.eq(bytes, i8x16.splat(QUOTE as i8))));
}

/** Past `cells` cells and the delimiter after each, {@link NO_MATCH} when the line has fewer. */
export function skipCells(from: usize, cells: i32): usize {
  let left = cells;
  let at = from;
  while (true) {
    const bytes = v128.load(at);
    let ends = i8x16.bitmask(i8x16.eq(bytes, delimiters));
    const odd = oddOf(bytes);
    if (odd !== 0) ends &= (odd & -odd) - 1;
    const found = popcnt(ends);
    if (found >= left) {
      for (; left > 1; left--) ends &= ends - 1;
      return at + (ctz(ends) as usize) + 1;
    }
    if (odd !== 0) return skipOneByOne(from, cells);
    left -= found;
    at += 16;
  }
}

/** Past the last cells of a line, and its end. */
export function skipLastCells(from: usize, cells: i32): usize {
  let left = cells - 1;
  let at = from;
  while (true) {
    const bytes = v128.load(at);
    const ends = i8x16.bitmask(i8x16.eq(bytes, delimiters));
    const odd = oddOf(bytes);
    if (odd !== 0) {
      left -= popcnt(ends & ((odd & -odd) - 1));
      const end = skipLineEnd(at + (ctz(odd) as usize));
      return left === 0 && end !== NO_MATCH ? end : skipLastOneByOne(from, cells);
    }
    left -= popcnt(ends);
    at += 16;
  }
}

/** Past the delimiter that must stand here. */
export function skipDelimiter(at: usize): usize {
  return (load<u8>(at) as i32) === delimiter ? at + 1 : NO_MATCH;
}

/** Past LF or CRLF; a lone CR needs care. */
export function skipLineEnd(at: usize): usize {
  const byte = load<u8>(at) as i32;
  if (byte === LF) return at + 1;
  return byte === CR && (load<u8>(at + 1) as i32) === LF ? at + 2 : NO_MATCH;
}

/** As {@link skipCells}, cells in quotes too. */
function skipOneByOne(from: usize, cells: i32): usize {
  let at = from;
  for (let left = cells; left > 0; left--) {
    const end = endOfCell(at);
    at = end === NO_MATCH ? NO_MATCH : skipDelimiter(end);
    if (at === NO_MATCH) return NO_MATCH;
  }
  return at;
}

function skipLastOneByOne(from: usize, cells: i32): usize {
  const last = skipOneByOne(from, cells - 1);
  const end = last === NO_MATCH ? NO_MATCH : endOfCell(last);
  return end === NO_MATCH ? NO_MATCH : skipLineEnd(end);
}

/** Where a cell ends: at a delimiter or a line end. */
function endOfCell(from: usize): usize {
  if ((load<u8>(from) as i32) === QUOTE) return endOfQuoted(from);
  let at = from;
  while (!isEnd(load<u8>(at) as i32)) at++;
  return at;
}

function endOfQuoted(from: usize): usize {
  let at = from + 1;
  while (true) {
    const byte = load<u8>(at) as i32;
    if (byte === LF || byte === CR) return NO_MATCH;
    if (byte === QUOTE) {
      const next = load<u8>(at + 1) as i32;
      if (isEnd(next)) return at + 1;
      if (next !== QUOTE) return NO_MATCH;
      at++;
    }
    at++;
  }
}

function isEnd(byte: i32): bool {
  return byte === delimiter || byte === LF || byte === CR;
}

/** Digits and an optional `.0`, as most exports write counts: into count `n`, and past them. */
export function readCount(from: usize, n: i32): usize {
  const digits = load<u64>(from) ^ 0x3030_3030_3030_3030;
  // Marks the first byte that is no digit; others after it may be marked or not.
  const others = ((digits + 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080;
  let at = from;
  let value: u64 = 0;
  if (others === 0) {
    value = numberOf(digits);
    at += 8;
    while (true) {
      const digit = (load<u8>(at) as i32) - ZERO;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + (digit as u64);
      at++;
    }
    if (at - from > MOST_DIGITS) return NO_MATCH;
  } else {
    const bits = (ctz(others) as u64) & ~7;
    if (bits === 0) return NO_MATCH;
    value = numberOf(digits << (64 - bits));
    at += (bits >> 3) as usize;
  }
  store<f64>(COUNTS + ((n as usize) << 3), value as f64);
  const isWhole = (load<u16>(at) as i32) === 0x302e;
  return isWhole ? at + 2 : at;
}

/** The number that eight digits make, the first in the lowest byte, each less the character zero. */
function numberOf(digits: u64): u64 {
  const pairs = digits * 10 + (digits >> 8);
  const high = (pairs & 0xff_0000_00ff) * (100 + (1_000_000 << 32));
  const low = ((pairs >> 16) & 0xff_0000_00ff) * (1 + (10_000 << 32));
  return (high + low) >> 32;
}
