import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Section } from "@/components/offer/section";
import { DayList, textOf } from "@/components/retirement/day-list";
import {
  NothingAsked,
  PastFold,
  RetirementFilters,
} from "@/components/retirement/retirement-filters";
import { ClientMessages } from "@/components/site/client-messages";
import { Page, WorkHead } from "@/components/site/page";
import { pageMetadata } from "@/components/site/page-metadata";
import { messageOr } from "@/components/words/message-or";
import { listRetirements } from "@/lib/data/retirements";
import { listVendors } from "@/lib/data/vendors";
import { lastDays } from "@/lib/domain/catalogue/last-days";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { isLocale } from "@/lib/domain/units/locale";
import { today } from "@/lib/server/clock";
import { watchesAreOn } from "@/lib/watch/watch-secret";

type Props = PageProps<"/[locale]/retirements">;

export const revalidate = 3600; // the day moves, and with it what lies ahead

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "retirements" });
  return pageMetadata(locale, "/retirements", { title: t("title"), description: t("lead") });
}

export default async function RetirementsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("retirements");
  const watch = await getTranslations("watch");
  const [retirements, vendors] = await Promise.all([listRetirements(), listVendors()]);
  const renderedOn = today();
  const names = new Map(vendors.map(({ slug, name }) => [slug, inLanguage(name, locale)]));
  const nameOf = (host: string) => messageOr(t, `host.${host}`, names.get(host) ?? host);
  const days = lastDays(retirements, renderedOn).map((one) => ({
    ...one,
    hostName: nameOf(one.host),
  }));
  const ahead = days.filter(({ latestDay }) => latestDay >= renderedOn);
  const past = days.filter(({ latestDay }) => latestDay < renderedOn).reverse();
  const hosts = [...new Set(days.map(({ host }) => host))].map((value) => ({
    value,
    label: nameOf(value),
  }));
  const undated = retirements.filter(({ lastDay }) => lastDay === null).length;
  const asked = days.map((one) => ({ host: one.host, text: textOf(one) }));
  return (
    <Page>
      <WorkHead title={t("title")} lead={t("lead")} />
      <ClientMessages areas={["retirements"]}>
        {watchesAreOn() && (
          <a href={`/${locale}/watch`} rel="nofollow" className="link text-sm">
            {watch("modelLink")}
          </a>
        )}
        <RetirementFilters hosts={hosts} />
        <NothingAsked days={asked} />
        <Section title={t("aheadTitle")} lead={t("aheadLead", { count: ahead.length })}>
          <DayList days={ahead} renderedOn={renderedOn} locale={locale} />
        </Section>
        <Section title={t("pastTitle")} lead={t("pastLead")}>
          <PastFold summary={t("past", { count: past.length })}>
            <DayList days={past} renderedOn={renderedOn} locale={locale} />
          </PastFold>
          <p className="pt-4 text-sm text-soft">{t("undated", { count: undated })}</p>
          <p className="text-sm">
            <a href="/api/v1/retirements" className="link">
              {t("all")}
            </a>
          </p>
        </Section>
      </ClientMessages>
    </Page>
  );
}
