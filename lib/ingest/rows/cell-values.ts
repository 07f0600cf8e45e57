import { parseDecimal } from "@/lib/domain/units/decimal";
import { Billed } from "@/lib/domain/units/money";
import type { IssueCode } from "@/lib/ingest/issues/issue-codes";

/** Digits a count may have: what the program interface carries too. */
const MOST_DIGITS = 18;
const BILLED_DECIMALS = 36;
/** Sums of a trillion dollars are a mistake, and unbounded exponents would be an attack. */
const LARGEST_BILLED = 10n ** 48n;
const LONGEST_AMOUNT = 100;

/**
 * A whole count as exports write it: `4`, `4.0`, `1,234`. Else the code of what is wrong.
 *
 * An exponent is refused: a spreadsheet that wrote one has dropped digits. So is `12.000`, which is
 * twelve thousand to half of Europe.
 */
export function readCount(text: string): bigint | IssueCode {
  const match = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(text);
  if (!match) return "bad_number";
  const [, sign, whole = "", fraction = ""] = match;
  if (fraction === "000" && /^[1-9]\d{0,2}$/.test(whole)) return "ambiguous_number";
  if (/[1-9]/.test(fraction)) return "not_whole";
  const digits = whole.replaceAll(",", "").replace(/^0+(?=\d)/, "");
  if (digits.length > MOST_DIGITS) return "number_too_large";
  if (sign === "-" && digits !== "0") return "negative_number";
  return BigInt(digits);
}

/**
 * An exact amount of money with up to 36 decimals, or the code of what is wrong.
 *
 * `1,234` is refused in files that a comma does not delimit: where spreadsheets write a decimal
 * comma it would be a thousandth of what it seems. `1.23E+06` has lost digits; `5e-06` has none to lose.
 */
export function readAmount(text: string, isCommaFile: boolean): Billed | IssueCode {
  if (text.length > LONGEST_AMOUNT) return "number_too_large";
  if (/e\+?\d/i.test(text)) return "bad_number";
  let plain = text;
  if (text.includes(",")) {
    if (!/^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return "bad_number";
    const isPlainlyThousands = text.includes(".") || text.indexOf(",") !== text.lastIndexOf(",");
    if (!isCommaFile && !isPlainlyThousands) return "ambiguous_number";
    plain = text.replaceAll(",", "");
  }
  const billed = parseDecimal(plain, BILLED_DECIMALS);
  if (billed === null) return "bad_number";
  return billed > LARGEST_BILLED || billed < -LARGEST_BILLED ? "number_too_large" : Billed(billed);
}

/** True and False as Python, spreadsheets and databases write them; null when it is neither. */
export function readFlag(text: string): boolean | null {
  const word = text.toLowerCase();
  if (word === "true" || word === "1") return true;
  return word === "false" || word === "0" || word === "" ? false : null;
}

/**
 * A cell fit to be named in an issue. Rows can be shifted, so that a name or an address stands
 * where a number should: only what looks like a number is shown.
 */
export function showableNumber(text: string): string {
  return /^[-+\d.,eE %$]{1,40}$/.test(text) ? text : "…";
}
