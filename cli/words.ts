import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/domain/units/locale";
import { messageIn, messageText } from "@/lib/words/message-text";
import { CLI_WORDS } from "@/messages/cli-words";

/** A message by its path, such as `cli.noFile`. An unknown path throws. */
export type Words = (path: string, values?: Readonly<Record<string, string | number>>) => string;

/** The words of a language. */
export function wordsOf(locale: Locale): Words {
  return (path, values) => {
    const message = messageAt(locale, path);
    if (message === null) throw new Error(`No message ${path} in ${locale}.`);
    return messageText(message, locale, values);
  };
}

/** The message at a path; null where there is none. */
export function messageAt(locale: Locale, path: string): string | null {
  return messageIn(CLI_WORDS[locale], path);
}

/** The language asked for, else the one the environment is set to, else English. */
export function localeOf(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Locale {
  const set = asked ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? "";
  const language = set.slice(0, 2).toLowerCase();
  return isLocale(language) ? language : DEFAULT_LOCALE;
}
