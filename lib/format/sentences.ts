import { type Locale, SENTENCE_GAP } from "@/lib/domain/units/locale";

/**
 * Sentences in a row: a space between them in English, none in Chinese.
 *
 * @example
 * joinSentences(["New users only.", "No card needed."], "en") //=> "New users only. No card needed."
 * joinSentences(["限新用户。", "无需绑卡。"], "zh") //=> "限新用户。无需绑卡。"
 */
export function joinSentences(sentences: readonly string[], locale: Locale): string {
  return sentences.join(SENTENCE_GAP[locale]);
}
