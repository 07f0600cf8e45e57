import type { WrittenValue } from "./proposal";

const SCALE: Readonly<Record<string, bigint>> = {
  k: 1_000n,
  thousand: 1_000n,
  m: 1_000_000n,
  million: 1_000_000n,
  b: 1_000_000_000n,
  billion: 1_000_000_000n,
  千: 1_000n,
  万: 10_000n,
  百万: 1_000_000n,
  亿: 100_000_000n,
};
const NUMBER =
  /(\d[\d,_]*)(?:\.(\d+))?[\s-]?(thousand|million|billion|[kmb](?![a-z])|百万|千|万|亿)?/giu;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Decimals that are told apart. */
const DECIMALS = 9;

/** A number as a text key: the same for `50,000,000`, `50 million` and `5000 万`. */
function keyOf(whole: string, fraction: string, unit: string): string {
  const digits = fraction.slice(0, DECIMALS).padEnd(DECIMALS, "0");
  const scaled = BigInt(whole.replaceAll(/[,_]/g, "") + digits) * (SCALE[unit.toLowerCase()] ?? 1n);
  return scaled.toString();
}

/** The numbers a text names, each both as written and with its unit of scale. */
function numbersIn(text: string): Set<string> {
  const found = [...text.matchAll(NUMBER)].flatMap(([, whole = "", fraction = "", unit = ""]) => [
    keyOf(whole, fraction, ""),
    keyOf(whole, fraction, unit),
  ]);
  return new Set(found);
}

/** Whether the words name the day: `2027-01-31`, `31 January 2027`, `January 31, 2027`, `2027年1月31日`. */
function namesDay(words: string, [year = "", month = "", date = ""]: readonly string[]): boolean {
  const [m, d] = [Number(month), Number(date)];
  const name = `${MONTHS[m - 1]}[a-z]*\\.?`;
  const forms = [
    `${year}[-/.]0?${m}[-/.]0?${d}(?!\\d)`,
    `${year}\\s*年\\s*0?${m}\\s*月\\s*0?${d}\\s*日`,
    `(?<!\\d)0?${d}(st|nd|rd|th)?\\s+(of\\s+)?${name},?\\s+${year}`,
    `${name}\\s+0?${d}(st|nd|rd|th)?,?\\s+${year}`,
  ];
  return new RegExp(forms.join("|"), "i").test(words);
}

/**
 * The numbers and days of a proposed value that the quoted words do not name; none where all are named.
 *
 * @example
 * unquotedNumbers("50_000_000", "up to 50 million tokens") //=> []
 * unquotedNumbers("2027-01-31", "until the end of January") //=> ["2027-01-31"]
 */
export function unquotedNumbers(after: WrittenValue, words: string): string[] {
  if (after === null || typeof after === "boolean") return [];
  const text = String(after);
  const day = ISO_DAY.exec(text);
  if (day !== null) return namesDay(words, day.slice(1)) ? [] : [text];
  const named = numbersIn(words);
  return [...text.matchAll(NUMBER)].flatMap(([written, whole = "", fraction = "", unit = ""]) =>
    named.has(keyOf(whole, fraction, unit)) ? [] : [written.trim()],
  );
}
