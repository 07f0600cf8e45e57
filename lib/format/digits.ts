/** Digits in groups of three, after any sign. */
export function groupDigits(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** A true minus: as wide as a digit, and never broken off at a line's end. */
export const MINUS = "−";

/** Drops zeros behind the point, and the point when nothing is left behind it. */
export function trimZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** Plain digits as people read them: grouped before the point, a true minus. */
export function readDigits(plain: string): string {
  const [whole = "", fraction] = plain.replace(/^-/, "").split(".");
  const grouped = groupDigits(whole) + (fraction === undefined ? "" : `.${fraction}`);
  return plain.startsWith("-") ? MINUS + grouped : grouped;
}
