import type { Region } from "@/lib/domain/catalogue/catalogue";
import type { ContentMix } from "@/lib/domain/estimate/content-mix";
import type { Assumptions } from "@/lib/domain/estimate/estimate-report";
import { LOCALE_CURRENCY, type Locale } from "@/lib/domain/units/locale";

/** What a reader's language and time zone say something about. */
export type ReaderStart = Pick<Assumptions, "region" | "currency" | "contentMix">;

/** Names the IANA time zone database has, or had, for mainland China. */
const MAINLAND_ZONES: ReadonlySet<string> = new Set([
  "Asia/Shanghai",
  "Asia/Chongqing",
  "Asia/Chungking",
  "Asia/Harbin",
  "Asia/Urumqi",
  "Asia/Kashgar",
  "PRC",
]);

const HONG_KONG_ZONES: ReadonlySet<string> = new Set(["Asia/Hong_Kong", "Hongkong"]);

/** Percent of text in Chinese, in English and in code. */
const LOCALE_MIX = {
  en: { zh: 10, en: 60, code: 30 },
  zh: { zh: 60, en: 30, code: 10 },
} as const satisfies Record<Locale, ContentMix>;

/** Chinese is written for readers in the mainland: a clock set elsewhere says too little against it. */
function regionOf(locale: Locale, timeZone: string | null): Region {
  if (timeZone !== null && HONG_KONG_ZONES.has(timeZone)) return "HK";
  const isMainland = timeZone !== null && MAINLAND_ZONES.has(timeZone);
  return locale === "zh" || isMainland ? "CN" : "other";
}

/**
 * What an estimate page assumes of its reader at first: where they are, from the time zone and else
 * the language; currency and kinds of text from the language.
 *
 * @param timeZone its IANA name; null where the browser does not tell
 */
export function readerStart(locale: Locale, timeZone: string | null): ReaderStart {
  return {
    region: regionOf(locale, timeZone),
    currency: LOCALE_CURRENCY[locale],
    contentMix: LOCALE_MIX[locale],
  };
}
