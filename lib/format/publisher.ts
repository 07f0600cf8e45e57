import { type Bilingual, inLanguage } from "@/lib/domain/units/bilingual";
import { COLON, DEFAULT_LOCALE, type Locale } from "@/lib/domain/units/locale";
import names from "./publisher-names.json" with { type: "json" };

/** What publishers are called in other languages, where sources.yaml has an English name or English words. */
const NAMES: ReadonlyMap<string, Partial<Bilingual>> = new Map(Object.entries(names));

/**
 * Who says it, as the reader's language has it; a name that has none in it stays as it is.
 *
 * @example
 * publisherName("An unnamed technology blog", "zh") //=> "某未具名科技博客"
 */
export function publisherName(publisher: string, locale: Locale): string {
  return inLanguage({ en: publisher, zh: publisher, ...NAMES.get(publisher) }, locale);
}

/**
 * What a page sends to the browser, its publishers named in the page's language: the table of names
 * stays on the server. Naming once more changes nothing.
 */
export function withPublisherNames<T>(sent: T, locale: Locale): T {
  return locale === DEFAULT_LOCALE ? sent : (named(sent, locale) as T);
}

function named(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((one) => named(one, locale));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === "publisher" && typeof one === "string"
        ? publisherName(one, locale)
        : named(one, locale),
    ]),
  );
}

/** A source by its publisher and, where it has one, its title in the title's own language. */
export function sourceName(
  { publisher, title }: { readonly publisher: string; readonly title: string | null },
  locale: Locale,
): string {
  const name = publisherName(publisher, locale);
  return title === null ? name : name + COLON[locale] + title;
}
