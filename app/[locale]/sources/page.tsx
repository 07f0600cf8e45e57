import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageAsOf } from "@/components/as-of/page-as-of";
import { Section } from "@/components/offer/section";
import { ClientMessages } from "@/components/site/client-messages";
import { Page, WorkHead } from "@/components/site/page";
import { pageMetadata } from "@/components/site/page-metadata";
import { ConflictList } from "@/components/source/conflict-list";
import { RejectedList } from "@/components/source/rejected-list";
import { SourceFilters } from "@/components/source/source-filters";
import { SourceList } from "@/components/source/source-list";
import { listOffers } from "@/lib/data/offers";
import { listPrices } from "@/lib/data/prices";
import { listSources } from "@/lib/data/sources";
import { sourceUses } from "@/lib/domain/catalogue/source-use";
import { isLocale } from "@/lib/domain/units/locale";
import { today } from "@/lib/server/clock";

type Props = PageProps<"/[locale]/sources">;

const PARTS = ["conflicts", "rejected", "all"] as const;

export const revalidate = 3600; // the day moves; the browser corrects what is left

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "sources" });
  return pageMetadata(locale, "/sources", { title: t("title"), description: t("lead") });
}

export default async function SourcesPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("sources");
  const [sources, offers, prices] = await Promise.all([listSources(), listOffers(), listPrices()]);
  const renderedOn = today();
  const copies = sources.filter(({ original }) => original !== null).length;
  return (
    <Page>
      <WorkHead title={t("title")} lead={t("lead")}>
        <p className="text-sm text-soft">
          {t("counts", { count: sources.length, originals: sources.length - copies, copies })}
        </p>
        <nav aria-label={t("onPage")} className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {PARTS.map((part) => (
            <a key={part} href={`#${part}`} className="link py-1.5">
              {t(`${part}Title`)}
            </a>
          ))}
        </nav>
      </WorkHead>
      <ClientMessages areas={["offers"]}>
        <PageAsOf renderedOn={renderedOn} />
      </ClientMessages>
      <Section id="conflicts" title={t("conflictsTitle")} lead={t("conflictsLead")}>
        <ConflictList offers={offers} renderedOn={renderedOn} locale={locale} />
      </Section>
      <Section id="rejected" title={t("rejectedTitle")} lead={t("rejectedLead")}>
        <RejectedList offers={offers} locale={locale} />
      </Section>
      <Section id="all" title={t("allTitle")} lead={t("allLead")}>
        <ClientMessages areas={["sources", "offers"]}>
          <SourceFilters />
        </ClientMessages>
        <SourceList
          uses={sourceUses(sources, offers, prices)}
          renderedOn={renderedOn}
          locale={locale}
        />
      </Section>
    </Page>
  );
}
