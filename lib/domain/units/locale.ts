import type { Currency } from "./money";

/** The languages every text is written in. A third one is a word here, a line in what follows, and its messages. */
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

/** What stands between two sentences: nothing in Chinese, whose marks bring a gap of their own. */
export const SENTENCE_GAP = { en: " ", zh: "" } as const satisfies Record<Locale, string>;

/** A path without its language, and the language: null where the path has none of ours. */
export function splitLocale(path: string): {
  readonly locale: Locale | null;
  readonly rest: string;
} {
  const [, first = "", rest = ""] = /^\/([^/]*)(.*)$/.exec(path) ?? [];
  return isLocale(first) ? { locale: first, rest } : { locale: null, rest: path };
}
