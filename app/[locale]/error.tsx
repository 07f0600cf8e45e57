"use client";
import { useLocale, useTranslations } from "next-intl";
import { useTransition } from "react";

/**
 * Instead of a page that failed; `retry` asks the server again, which `reset` would not. Made of nothing
 * of ours, as every page loads it.
 */
export default function Failed({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  const t = useTranslations("errors.failed");
  const name = useTranslations("errors.ways");
  const locale = useLocale();
  const [isTrying, startTrying] = useTransition();
  return (
    <div className="failed">
      <title>{t("title")}</title>
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      {error.digest && <p>{t("code", { code: error.digest })}</p>}
      <button
        type="button"
        className="button button-primary"
        disabled={isTrying}
        onClick={() => startTrying(retry)}
      >
        {t("retry")}
      </button>{" "}
      <a className="button" href={`/${locale}`}>
        {name("home")}
      </a>
    </div>
  );
}
