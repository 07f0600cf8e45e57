import { useTranslations } from "next-intl";
import type { ComponentType } from "react";
import { LegacySketch } from "./legacy-sketch";
import { TodaySketch } from "./today-sketch";

const PAGES = ["today", "legacy"] as const;
const SKETCHES: Record<(typeof PAGES)[number], ComponentType<{ label: string }>> = {
  today: TodaySketch,
  legacy: LegacySketch,
};
const LIVE_IMPORT = "npx banjia import openai --days 90";
const STEPS = ["one", "two", "three"] as const;

/** Where OpenAI keeps the export, on its page of today and the one before, with a drawing of each. */
export function ExportGuide() {
  const t = useTranslations("guide");
  return (
    <div id="export" className="grid gap-6 pt-2">
      <p className="max-w-prose text-sm text-soft">{t("lead")}</p>
      <div className="grid gap-x-8 gap-y-10 md:grid-cols-2 lg:gap-x-10">
        {PAGES.map((page) => {
          const Drawing = SKETCHES[page];
          return (
            <figure key={page} className="grid content-start gap-4">
              <div translate="no">
                <Drawing label={t(`${page}.picture`)} />
              </div>
              <figcaption className="grid gap-2">
                <h3 className="font-medium">{t(`${page}.title`)}</h3>
                <ol className="grid max-w-prose list-decimal gap-1.5 pl-5 text-sm marker:text-seal">
                  {STEPS.map((step) => (
                    <li key={step}>{t(`${page}.${step}`)}</li>
                  ))}
                </ol>
              </figcaption>
            </figure>
          );
        })}
      </div>
      <p className="max-w-prose text-sm text-soft">{t("note")}</p>
      <div className="grid max-w-prose gap-2 text-sm">
        <h3 className="font-medium text-base">{t("live.title")}</h3>
        <p className="text-soft">{t("live.text")}</p>
        <code className="w-fit border border-rule px-2 py-1">{LIVE_IMPORT}</code>
      </div>
    </div>
  );
}
