import type { Bytes } from "@/lib/ingest/bytes/byte-words";

/** The bytes end before the value does. */
export const MORE = -1;
/** What stands there is not JSON. */
export const BAD = -2;
/** Nested deeper than {@link MOST_DEPTH}. */
export const DEEP = -3;
export const MOST_DEPTH = 64;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LF = 0x0a;
const FOUR_LINE_FEEDS = 0x0a0a0a0a;
const LOW_BITS = 0x7f7f7f7f;
const HIGH_BITS = 0x80808080 | 0;
const ESCAPES = new Set([0x22, 0x5c, 0x2f, 0x62, 0x66, 0x6e, 0x72, 0x74]);

/** Past spaces, tabs and line ends; at most `end`. */
export function skipSpace(bytes: Uint8Array, from: number, end: number): number {
  // Small enough to be compiled into its callers: mostly there is none.
  return (bytes[from] ?? 0) > 0x20 ? from : skipSpaces(bytes, from, end);
}

function skipSpaces(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (byte > 0x20 || !(byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09)) break;
    at++;
  }
  return at;
}

/** Past a string whose opening quote is before `from`; or a negative code. */
export function skipString(of: Bytes, from: number, end: number): number {
  const { bytes } = of;
  let at = from;
  for (;;) {
    at = skipPlainText(of, at, end);
    if (at >= end) return MORE;
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) return at + 1;
    if (byte !== BACKSLASH) return BAD;
    const next = skipEscape(bytes, at + 1, end);
    if (next < 0) return next;
    at = next;
  }
}

/** Up to the first quote, backslash or control byte; at most `end`. Four bytes at a time. */
export function skipPlainText({ bytes, words }: Bytes, from: number, end: number): number {
  let at = from;
  for (; at + 4 <= end; at += 4) {
    const word = words.getInt32(at, true);
    // Quotes turn into spaces: only they and control bytes are then not lifted over the eighth bit.
    const quoted = word ^ 0x02020202;
    const slashed = word ^ 0x5c5c5c5c;
    const high = ((quoted & LOW_BITS) + 0x5f5f5f5f) | quoted;
    if ((high & (((slashed & LOW_BITS) + LOW_BITS) | slashed) & HIGH_BITS) !== HIGH_BITS) break;
  }
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE || byte === BACKSLASH || byte < 0x20) break;
  }
  return at;
}

function skipEscape(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end) return MORE;
  const byte = bytes[at] ?? 0;
  if (byte !== 0x75) return ESCAPES.has(byte) ? at + 1 : BAD;
  for (let digit = at + 1; digit < at + 5; digit++) {
    if (digit >= end) return MORE;
    if (!isHex(bytes[digit] ?? 0)) return BAD;
  }
  return at + 5;
}

/**
 * Past one whole value of strict JSON (RFC 8259), or a negative code.
 *
 * @param depth how deep the value itself is nested
 */
export function skipValue(of: Bytes, from: number, end: number, depth: number): number {
  const { bytes } = of;
  if (from >= end) return MORE;
  const byte = bytes[from] ?? 0;
  if (byte === QUOTE) return skipString(of, from + 1, end);
  if (byte === 0x7b || byte === 0x5b)
    return depth >= MOST_DEPTH ? DEEP : skipNested(of, from, end, depth);
  if (byte > 0x30 && byte <= 0x39) return skipNumber(bytes, from, end);
  if (byte === 0x74) return skipWord(bytes, from, end, "true");
  if (byte === 0x66) return skipWord(bytes, from, end, "false");
  if (byte === 0x6e) return skipWord(bytes, from, end, "null");
  return skipNumber(bytes, from, end);
}

function skipNested(of: Bytes, from: number, end: number, depth: number): number {
  const { bytes } = of;
  const isObject = bytes[from] === 0x7b;
  const close = isObject ? 0x7d : 0x5d;
  let at = skipSpace(bytes, from + 1, end);
  if (at >= end) return MORE;
  if (bytes[at] === close) return at + 1;
  for (;;) {
    if (isObject) at = skipKey(of, at, end);
    if (at < 0) return at;
    at = skipValue(of, at, end, depth + 1);
    if (at < 0) return at;
    at = skipSpace(bytes, at, end);
    if (at >= end) return MORE;
    const byte = bytes[at];
    if (byte === close) return at + 1;
    if (byte !== 0x2c) return BAD;
    at = skipSpace(bytes, at + 1, end);
  }
}

/** Past `"key" :` and spaces, to the value; or a negative code. */
function skipKey(of: Bytes, from: number, end: number): number {
  if (from >= end) return MORE;
  if (of.bytes[from] !== QUOTE) return BAD;
  const close = skipString(of, from + 1, end);
  return close < 0 ? close : skipColon(of.bytes, close, end);
}

/** Past a colon and the spaces around it; or a negative code. */
export function skipColon(bytes: Uint8Array, from: number, end: number): number {
  const at = skipSpace(bytes, from, end);
  if (at >= end) return MORE;
  return bytes[at] === 0x3a ? skipSpace(bytes, at + 1, end) : BAD;
}

function skipWord(bytes: Uint8Array, from: number, end: number, word: string): number {
  for (let at = 0; at < word.length; at++) {
    if (from + at >= end) return MORE;
    if (bytes[from + at] !== word.charCodeAt(at)) return BAD;
  }
  return from + word.length;
}

function skipNumber(bytes: Uint8Array, from: number, end: number): number {
  let at = bytes[from] === 0x2d ? from + 1 : from;
  if (at >= end) return MORE;
  const isZero = bytes[at] === 0x30;
  const whole = skipDigits(bytes, at, end);
  if (whole === at || (isZero && whole > at + 1)) return BAD;
  at = whole;
  if (bytes[at] === 0x2c && at < end) return at;
  if (bytes[at] === 0x2e && at < end) {
    const fraction = skipDigits(bytes, at + 1, end);
    if (fraction === at + 1) return fraction >= end ? MORE : BAD;
    at = fraction;
  }
  if (at < end && (bytes[at] === 0x65 || bytes[at] === 0x45)) {
    const sign = bytes[at + 1] === 0x2b || bytes[at + 1] === 0x2d ? at + 2 : at + 1;
    const exponent = skipDigits(bytes, sign, end);
    if (exponent <= sign) return sign >= end ? MORE : BAD;
    at = exponent;
  }
  return at >= end ? MORE : at;
}

function skipDigits(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x30 || byte > 0x39) break;
    at++;
  }
  return at;
}

function isHex(byte: number): boolean {
  const lower = byte | 0x20;
  return (byte >= 0x30 && byte <= 0x39) || (lower >= 0x61 && lower <= 0x66);
}

/** Line feeds in a range. */
export function linesIn({ bytes, words }: Bytes, from: number, end: number): number {
  let lines = 0;
  let at = from;
  while (at < end) {
    if (at + 8 <= end) {
      const first = words.getInt32(at, true) ^ FOUR_LINE_FEEDS;
      const second = words.getInt32(at + 4, true) ^ FOUR_LINE_FEEDS;
      const none =
        (((first & LOW_BITS) + LOW_BITS) | first) & (((second & LOW_BITS) + LOW_BITS) | second);
      if ((none & HIGH_BITS) === HIGH_BITS) {
        at += 8;
        continue;
      }
    }
    const stop = at + 8 < end ? at + 8 : end;
    for (; at < stop; at++) if (bytes[at] === LF) lines++;
  }
  return lines;
}
