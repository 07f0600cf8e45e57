import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CompareApp } from "@/components/offer-compare/compare-app";
import { ClientMessages } from "@/components/site/client-messages";
import { Page, WorkHead } from "@/components/site/page";
import { pageMetadata } from "@/components/site/page-metadata";
import { listOffers } from "@/lib/data/offers";
import { listPrices } from "@/lib/data/prices";
import { toListedOffer } from "@/lib/domain/offers/listed-offer";
import { withWorth } from "@/lib/domain/offers/offer-worth";
import { isLocale } from "@/lib/domain/units/locale";
import { withPublisherNames } from "@/lib/format/publisher";
import { today } from "@/lib/server/clock";

type Props = PageProps<"/[locale]/compare">;

export const revalidate = 3600; // statuses move with the day; the browser corrects what is left

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "compare" });
  return pageMetadata(locale, "/compare", { title: t("title"), description: t("lead") });
}

export default async function ComparePage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("compare");
  const [all, prices] = await Promise.all([listOffers(), listPrices()]);
  const real = all.filter(({ noneFound }) => !noneFound).map(toListedOffer);
  const offers = withWorth(withPublisherNames(real, locale), prices, today());
  return (
    <Page>
      <WorkHead title={t("title")} lead={t("lead")} />
      <ClientMessages areas={["offers", "compare"]}>
        <CompareApp offers={offers} renderedOn={today()} locale={locale} />
      </ClientMessages>
    </Page>
  );
}
