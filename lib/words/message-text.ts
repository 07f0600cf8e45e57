import compile from "icu-minify/compile";
import format from "icu-minify/format";
import type { Locale } from "@/lib/domain/units/locale";

const FORMATTERS = {
  getDateTimeFormat: (...given: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    new Intl.DateTimeFormat(...given),
  getNumberFormat: (...given: ConstructorParameters<typeof Intl.NumberFormat>) =>
    new Intl.NumberFormat(...given),
  getPluralRules: (...given: ConstructorParameters<typeof Intl.PluralRules>) =>
    new Intl.PluralRules(...given),
};

export type MessageValues = Readonly<Record<string, string | number>>;

/** A message, as its file has it, in a language and with its values: for what is written outside of pages. */
export function messageText(message: string, locale: Locale, values?: MessageValues): string {
  return String(format(compile(message), locale, values, { formatters: FORMATTERS }));
}

/** The message at a path of a message file's tree, such as `event.lastDay`; null where there is none. */
export function messageIn(tree: unknown, path: string): string | null {
  const found = path
    .split(".")
    .reduce<unknown>(
      (node, key) =>
        typeof node === "object" && node !== null && Object.hasOwn(node, key)
          ? (node as Record<string, unknown>)[key]
          : undefined,
      tree,
    );
  return typeof found === "string" ? found : null;
}
