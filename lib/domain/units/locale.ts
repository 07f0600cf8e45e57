/** The languages every text is written in. */
export const LOCALES = ["en", "zh"] as const;
export type Locale = (typeof LOCALES)[number];

/** True for a language the site is written in. */
export function isLocale(text: string): text is Locale {
  return LOCALES.some((locale) => locale === text);
}

/** The tag for `lang` attributes and `hreflang`: Chinese here is Simplified. */
export const LANGUAGE_TAG = { en: "en", zh: "zh-CN" } as const satisfies Record<Locale, string>;
