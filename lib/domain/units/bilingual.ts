import type { Locale } from "./locale";

/** The languages each text of the catalogue is written in, which may be fewer than the site's. */
export const WRITTEN_LOCALES = ["en", "zh"] as const satisfies readonly Locale[];
export type WrittenLocale = (typeof WRITTEN_LOCALES)[number];

/** A text of the catalogue in each of these languages. */
export type Bilingual = Readonly<Record<WrittenLocale, string>>;

/**
 * A text of the catalogue for a reader: in English where it is not written in their language. Null
 * where there is no text.
 *
 * @example
 * inLanguage({ en: "Token pack", zh: "资源包" }, "zh") //=> "资源包"
 */
export function inLanguage(text: Bilingual, locale: Locale): string;
export function inLanguage(text: Bilingual | null | undefined, locale: Locale): string | null;
export function inLanguage(text: Bilingual | null | undefined, locale: Locale): string | null {
  if (!text) return null;
  const written: Readonly<Partial<Record<Locale, string>>> = text;
  return written[locale] ?? text.en;
}
