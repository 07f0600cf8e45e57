/** As `useTranslations` gives it, whatever its namespace. */
interface Translator {
  (key: never, values?: never): string;
  has(key: never): boolean;
}

type Values = Readonly<Record<string, string | number>>;

/** The message of a key that only the catalogue, or a file, knows; `otherwise` where there is none. */
export function messageOr(t: Translator, key: string, otherwise: string, values?: Values): string {
  return t.has(key as never) ? t(key as never, values as never) : otherwise;
}
