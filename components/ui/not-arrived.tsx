"use client";
import { useLocale } from "next-intl";
import { joinSentences } from "@/lib/format/sentences";
import en from "@/messages/en/lost.json";
import zh from "@/messages/zh/lost.json";

const WORDS = { en, zh };

/** In place of a part that is fetched late and could not be: the page around it stays. Brings its own words, as nothing can be fetched. */
export function NotArrived() {
  const locale = useLocale() === "zh" ? "zh" : "en";
  const words = WORDS[locale];
  return (
    <p
      role="alert"
      className="rounded-md border border-amber/50 bg-amber-wash px-4 py-3 text-sm text-ink"
    >
      {joinSentences([words.part, words.text], locale)}{" "}
      <button type="button" className="link" onClick={() => location.reload()}>
        {words.reload}
      </button>
    </p>
  );
}
