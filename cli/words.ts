import { isLocale, type Locale } from "@/lib/domain/units/locale";
import { messageIn, messageText } from "@/lib/words/message-text";
import enCli from "@/messages/en/cli.json";
import enIngest from "@/messages/en/ingest.json";
import enOffers from "@/messages/en/offers.json";
import enTakeaway from "@/messages/en/takeaway.json";
import zhCli from "@/messages/zh/cli.json";
import zhIngest from "@/messages/zh/ingest.json";
import zhOffers from "@/messages/zh/offers.json";
import zhTakeaway from "@/messages/zh/takeaway.json";

const MESSAGES = {
  en: { cli: enCli, ingest: enIngest, offers: enOffers, takeaway: enTakeaway },
  zh: { cli: zhCli, ingest: zhIngest, offers: zhOffers, takeaway: zhTakeaway },
} as const;

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
  return messageIn(MESSAGES[locale], path);
}

/** The language asked for, else the one the environment is set to, else English. */
export function localeOf(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Locale {
  const set = asked ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? "";
  const language = set.slice(0, 2).toLowerCase();
  return isLocale(language) ? language : "en";
}
