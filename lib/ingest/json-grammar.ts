/** The bytes end before the value does. */
export const MORE = -1;
/** What stands there is not JSON. */
export const BAD = -2;
/** Nested deeper than {@link MOST_DEPTH}. */
export const DEEP = -3;
export const MOST_DEPTH = 64;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const ESCAPES = new Set([0x22, 0x5c, 0x2f, 0x62, 0x66, 0x6e, 0x72, 0x74]);

/** Past spaces, tabs and line ends; at most `end`. */
export function skipSpace(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (byte > 0x20 || !(byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09)) break;
    at++;
  }
  return at;
}

/** Past a string whose opening quote is before `from`; or a negative code. */
export function skipString(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  for (;;) {
    let byte = bytes[at] ?? 0;
    while (at < end && byte !== QUOTE && byte !== BACKSLASH && byte >= 0x20) {
      at++;
      byte = bytes[at] ?? 0;
    }
    if (at >= end) return MORE;
    if (byte === QUOTE) return at + 1;
    if (byte < 0x20) return BAD;
    const next = skipEscape(bytes, at + 1, end);
    if (next < 0) return next;
    at = next;
  }
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
export function skipValue(bytes: Uint8Array, from: number, end: number, depth: number): number {
  if (from >= end) return MORE;
  const byte = bytes[from] ?? 0;
  if (byte === QUOTE) return skipString(bytes, from + 1, end);
  if (byte === 0x7b || byte === 0x5b)
    return depth >= MOST_DEPTH ? DEEP : skipNested(bytes, from, end, depth);
  if (byte === 0x74) return skipWord(bytes, from, end, "true");
  if (byte === 0x66) return skipWord(bytes, from, end, "false");
  if (byte === 0x6e) return skipWord(bytes, from, end, "null");
  return skipNumber(bytes, from, end);
}

function skipNested(bytes: Uint8Array, from: number, end: number, depth: number): number {
  const isObject = bytes[from] === 0x7b;
  const close = isObject ? 0x7d : 0x5d;
  let at = skipSpace(bytes, from + 1, end);
  if (at >= end) return MORE;
  if (bytes[at] === close) return at + 1;
  for (;;) {
    if (isObject) at = skipKey(bytes, at, end);
    if (at < 0) return at;
    at = skipValue(bytes, at, end, depth + 1);
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
function skipKey(bytes: Uint8Array, from: number, end: number): number {
  if (from >= end) return MORE;
  if (bytes[from] !== QUOTE) return BAD;
  const close = skipString(bytes, from + 1, end);
  return close < 0 ? close : skipColon(bytes, close, end);
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
