import type { Region } from "@/lib/domain/catalogue/catalogue";
import type { Assumptions } from "@/lib/domain/estimate/estimate-report";
import { LOCALE_CURRENCY, LOCALE_TEXT_MIX, type Locale } from "@/lib/domain/units/locale";

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
    contentMix: LOCALE_TEXT_MIX[locale],
  };
}
