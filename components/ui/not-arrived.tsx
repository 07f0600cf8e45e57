"use client";
import { useLocale, useTranslations } from "next-intl";
import { joinSentences } from "@/lib/format/sentences";

/** In place of a part that is fetched late and could not be: the page around it stays. */
export function NotArrived() {
  const t = useTranslations("lost");
  const locale = useLocale();
  return (
    <p
      role="alert"
      className="rounded-md border border-amber/50 bg-amber-wash px-4 py-3 text-sm text-ink"
    >
      {joinSentences([t("part"), t("text")], locale)}{" "}
      <button type="button" className="link" onClick={() => location.reload()}>
        {t("reload")}
      </button>
    </p>
  );
}
