import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { EvidenceView } from "@/components/evidence/evidence-view";
import { ClientMessages } from "@/components/site/client-messages";
import { Page, WorkHead } from "@/components/site/page";
import { pageMetadata } from "@/components/site/page-metadata";
import { listEvidence } from "@/lib/data/evidence";
import { listOffers } from "@/lib/data/offers";
import { listVendors } from "@/lib/data/vendors";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { isLocale, type Locale } from "@/lib/domain/units/locale";
import { today } from "@/lib/server/clock";

type Props = PageProps<"/[locale]/evidence">;

export const revalidate = 3600; // the day moves; the browser corrects what is left

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "evidence" });
  return pageMetadata(locale, "/evidence", { title: t("title"), description: t("lead") });
}

/** Names of vendors, and of the offers that age: those without a documented end. */
async function namesIn(locale: Locale) {
  const [vendors, offers] = await Promise.all([listVendors(), listOffers()]);
  const ageing = offers.filter(({ window }) => window.until === null);
  return {
    vendors: Object.fromEntries(vendors.map(({ slug, name }) => [slug, inLanguage(name, locale)])),
    offers: Object.fromEntries(ageing.map(({ slug, title }) => [slug, inLanguage(title, locale)])),
  };
}

export default async function EvidencePage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("evidence");
  const asOf = today();
  const [readings, names] = await Promise.all([listEvidence(asOf), namesIn(locale)]);
  return (
    <Page>
      <WorkHead title={t("title")} lead={t("lead")} />
      <ClientMessages areas={["offers.browse", "evidence"]}>
        <EvidenceView rendered={{ asOf, readings }} names={names} />
      </ClientMessages>
    </Page>
  );
}
