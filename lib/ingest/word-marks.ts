/*
 * Four bytes read as one number, the first lowest, each with a mark in its highest bit. A step for
 * each byte would have the processor guess at every cell where it ends. Masks stand where they are
 * used, as bundlers make variables of constants.
 */

/** A byte in each place. */
export function fourTimes(byte: number): number {
  return byte | (byte << 8) | (byte << 16) | (byte << 24);
}

/** Marks bytes of zero. */
export function zerosIn(word: number): number {
  return ~(((word & 0x7f7f7f7f) + 0x7f7f7f7f) | word) & 0x80808080;
}

/** Marks quotes, spaces, line ends and what else is below. */
export function lowsIn(word: number): number {
  return ~(((word & 0x7f7f7f7f) + 0x5d5d5d5d) | word) & 0x80808080;
}

/** For {@link notAbove}: lifts over the highest bit of a byte what is above `ceiling`. */
export function liftAbove(ceiling: number): number {
  return fourTimes(0x7f - ceiling);
}

/** Marks bytes up to a ceiling. */
export function notAbove(word: number, lift: number): number {
  return ~(((word & 0x7f7f7f7f) + lift) | word) & 0x80808080;
}

/** Marks the first byte that is no digit; others after it may be marked or not. */
export function othersThanDigits(word: number): number {
  const value = word ^ 0x30303030;
  return ((value + 0x76767676) | value) & 0x80808080;
}

/** How many of four bytes have a mark. */
export function countMarks(marks: number): number {
  // biome-ignore lint/style/noRestrictedGlobals: adds up four bytes
  return Math.imul(marks >>> 7, 0x01010101) >>> 24;
}

/** Which of four bytes is the first with a mark. */
export function firstMark(marks: number): number {
  // biome-ignore lint/style/noRestrictedGlobals: counts bits
  return (31 - Math.clz32(marks & -marks)) >> 3;
}

/** The number that four digits make; a byte of zero counts as the digit. */
export function fourDigits(word: number): number {
  const digits = word & 0x0f0f0f0f;
  const pairs = (digits * 10 + (digits >>> 8)) & 0x00ff00ff;
  return (pairs * 100 + (pairs >>> 16)) & 0xffff;
}
