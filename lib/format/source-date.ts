import type { Day } from "@/lib/domain/units/day";
import { parseDay } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate, formatMonth } from "./date";

/** What sources.yaml says of a time in English words, as Chinese says it. */
const CHINESE: readonly (readonly [RegExp, string])[] = [
  [/\bmid-(\d{4})/, "$1年中"],
  [/\blate (\d{4})/, "$1年末"],
  [/\bautumn (\d{4})/, "$1年秋"],
  [/\bafter (.+)$/, "$1之后"],
  [/\bdaily, to /, "每日，至"],
  [/ \(written (.+)\)/, "（写于$1）"],
  [/ to /, "至"],
  [/ \/ /g, "、"],
  [/^(\d{4})-(\d{2})$/, "$1–$2年"],
  [/^\d{4}$/, "$&年"],
];

function spellDays(text: string, locale: Locale): string {
  return text
    .replace(/\d{4}-\d{2}-\d{2}/g, (found) => {
      const day = parseDay(found);
      return day === null ? found : formatDate(day, locale);
    })
    .replace(/\b\d{4}-(?:0[1-9]|1[0-2])\b/g, (found) => {
      const first = parseDay(`${found}-01`);
      return first === null ? found : formatMonth(first, locale);
    });
}

/**
 * When a source spoke, as far as it says so; null when it bears no date at all, which is not "today".
 *
 * @example
 * formatSourceDate(null, "mid-2024", "zh") //=> "2024年中"
 */
export function formatSourceDate(day: Day | null, text: string, locale: Locale): string | null {
  if (day !== null) return formatDate(day, locale);
  if (text === "" || text.startsWith("undated")) return null;
  const spelt = spellDays(text, locale);
  if (locale !== "zh") return spelt;
  return CHINESE.reduce((said, [words, chinese]) => said.replace(words, chinese), spelt);
}
