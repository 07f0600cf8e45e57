import type { Currency } from "./money";

/**
 * The languages of the site. A third one is a word here, a line in each table below, and its messages;
 * texts of the catalogue stand in English where they are not written in it.
 */
export const LOCALES = ["en", "zh"] as const;
export type Locale = (typeof LOCALES)[number];

/** What stands in where no language is asked for, or one we do not write. */
export const DEFAULT_LOCALE: Locale = "en";

/** True for a language the site is written in. */
export function isLocale(text: string): text is Locale {
  return LOCALES.some((locale) => locale === text);
}

/** The tag for `lang` attributes and `hreflang`: Chinese here is Simplified. */
export const LANGUAGE_TAG = { en: "en", zh: "zh-CN" } as const satisfies Record<Locale, string>;

/** The language in its own words. */
export const LANGUAGE_NAME = { en: "English", zh: "中文" } as const satisfies Record<
  Locale,
  string
>;

/** The currency that its readers think in, unless they choose another. */
export const LOCALE_CURRENCY = { en: "USD", zh: "CNY" } as const satisfies Record<Locale, Currency>;

/** Percent of its readers' text in Chinese, in English and in code, unless they say otherwise. */
export const LOCALE_TEXT_MIX = {
  en: { zh: 10, en: 60, code: 30 },
  zh: { zh: 60, en: 30, code: 10 },
} as const satisfies Record<Locale, object>;

/** What stands between two sentences: nothing in Chinese, whose marks bring a gap of their own. */
export const SENTENCE_GAP = { en: " ", zh: "" } as const satisfies Record<Locale, string>;

/** What stands between the parts of a list. */
export const LIST_COMMA = { en: ", ", zh: "、" } as const satisfies Record<Locale, string>;

/** What stands between a name and what is said under it. */
export const COLON = { en: ": ", zh: "：" } as const satisfies Record<Locale, string>;

/** How a day is written: its month by name, or each of its numbers followed by its unit. */
type DateStyle =
  | { readonly months: readonly string[] }
  | { readonly year: string; readonly month: string; readonly day: string };

export const DATE_STYLE: Readonly<Record<Locale, DateStyle>> = {
  en: { months: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ") },
  zh: { year: "年", month: "月", day: "日" },
};

/** The tag by which a time of day is formatted: in English with the day before the month. */
export const TIME_TAG = { en: "en-GB", zh: "zh-CN" } as const satisfies Record<Locale, string>;

/** The units of a shortened count as powers of ten, largest first. */
export const COUNT_UNITS: Readonly<
  Record<Locale, readonly { readonly exponent: number; readonly suffix: string }[]>
> = {
  en: [
    { exponent: 12, suffix: "T" },
    { exponent: 9, suffix: "B" },
    { exponent: 6, suffix: "M" },
    { exponent: 3, suffix: "K" },
  ],
  zh: [
    { exponent: 12, suffix: "万亿" },
    { exponent: 8, suffix: "亿" },
    { exponent: 4, suffix: "万" },
  ],
};

/** A reader of Chinese takes a bare $ for a slip; a reader of English takes ¥ beside a Chinese vendor for yuan. */
export const CURRENCY_SIGN = {
  en: { CNY: "¥", USD: "$" },
  zh: { CNY: "¥", USD: "US$" },
} as const satisfies Record<Locale, Record<Currency, string>>;

/** A path without its language, and the language: null where the path has none of ours. */
export function splitLocale(path: string): {
  readonly locale: Locale | null;
  readonly rest: string;
} {
  const [, first = "", rest = ""] = /^\/([^/]*)(.*)$/.exec(path) ?? [];
  return isLocale(first) ? { locale: first, rest } : { locale: null, rest: path };
}
