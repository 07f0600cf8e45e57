"use client";
import { useLocale } from "next-intl";
import en from "@/messages/en/lost.json";
import zh from "@/messages/zh/lost.json";

/** In place of a part that is fetched late and could not be: the page around it stays. Brings its own words, as nothing can be fetched. */
export function NotArrived() {
  const words = useLocale() === "zh" ? zh : en;
  return (
    <p
      role="alert"
      className="rounded-md border border-amber/50 bg-amber-wash px-4 py-3 text-sm text-ink"
    >
      {words.text}{" "}
      <button type="button" className="link" onClick={() => location.reload()}>
        {words.reload}
      </button>
    </p>
  );
}
