import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OpenAiTuningTable } from "@/components/market/openai-tuning-table";
import { TuningHosts } from "@/components/market/tuning-hosts";
import { TuningNotes, TuningSteps } from "@/components/market/tuning-lists";
import { Section } from "@/components/offer/section";
import { Page, WorkHead } from "@/components/site/page";
import { pageMetadata } from "@/components/site/page-metadata";
import { listCitedSources } from "@/lib/data/cited-sources";
import { findFineTuning } from "@/lib/data/fine-tuning";
import { listVendors } from "@/lib/data/vendors";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { isLocale } from "@/lib/domain/units/locale";
import { today } from "@/lib/server/clock";

type Props = PageProps<"/[locale]/fine-tuning">;

export const revalidate = 3600; // the day moves, and with it what is open

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "market.tuning" });
  return pageMetadata(locale, "/fine-tuning", { title: t("title"), description: t("lead") });
}

/** Looked for in November 2026, and nothing was found either way. */
const NOTHING_FOUND = ["huawei", "iflytek", "minimax", "sensetime", "tencent"];

export default async function FineTuningPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("market.tuning");
  const { hosts, perks, steps, openai, advice } = await findFineTuning();
  const all = [hosts, perks, steps, openai, advice];
  const vendors = (await listVendors()).filter(({ slug }) => NOTHING_FOUND.includes(slug));
  const asOf = today();
  const sources = await listCitedSources(all, asOf);
  const cited = new Map(sources.map((source) => [source.slug, source]));
  const adviceOf = (wanted: string) => advice.filter(({ kind }) => kind === wanted);
  const shown = { cited, locale };
  return (
    <Page>
      <WorkHead title={t("title")} lead={t("lead")} />
      <TuningHosts hosts={hosts} asOf={asOf} {...shown} />
      <p className="max-w-prose pt-3 text-sm text-amber">
        {t("nothingFound", {
          vendors: vendors.map(({ name }) => inLanguage(name, locale)).join(t("comma")),
        })}
      </p>
      <Section title={t("stepsTitle")} lead={t("stepsLead")}>
        <TuningSteps steps={steps} {...shown} />
      </Section>
      <Section title={t("wayTitle")}>
        <TuningNotes notes={adviceOf("way-out")} {...shown} />
      </Section>
      <Section title={t("lostTitle")}>
        <TuningNotes notes={adviceOf("lost")} {...shown} />
      </Section>
      <Section title={t("openaiTitle")} lead={t("openaiLead")}>
        <OpenAiTuningTable models={openai} {...shown} />
      </Section>
      <Section title={t("perksTitle")} lead={t("perksLead")}>
        <TuningNotes notes={perks} {...shown} />
      </Section>
      <Section title={t("termsTitle")} lead={t("termsLead")}>
        <TuningNotes notes={adviceOf("terms")} {...shown} />
        <p className="text-sm">
          <a href="/api/v1/fine-tuning" className="link">
            {t("all")}
          </a>
        </p>
      </Section>
    </Page>
  );
}
