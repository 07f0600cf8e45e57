"use client";
import { useLocale, useTranslations } from "next-intl";
import { Sentences } from "@/components/words/sentences";
import { readTimeZone } from "@/lib/browser/time-zone";
import { readerStart } from "@/lib/domain/explain/reader-start";
import { LANGUAGE_NAME } from "@/lib/domain/units/locale";
import type { Premises } from "./use-first-premises";

/** What was taken from the reader's language and time zone, and that it can be changed. */
export function StartNote({ premises }: { readonly premises: Premises }) {
  const t = useTranslations("estimate.assume");
  const locale = useLocale();
  if (premises === "link") return null;
  const zone = readTimeZone();
  const { region, currency, contentMix } = readerStart(locale, zone);
  return (
    <p data-start={premises} className="max-w-prose text-xs text-soft">
      {premises === "sample" ? (
        t("startSample")
      ) : (
        <Sentences>
          {[
            t("start", {
              zone: zone ?? "none",
              language: LANGUAGE_NAME[locale],
              region: t(`regions.${region}`),
              currency,
              ...contentMix,
            }),
            t("startChange"),
          ]}
        </Sentences>
      )}
    </p>
  );
}
