import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Suspense } from "react";
import { FiltersPlace } from "@/components/offer/filters-place";
import { OfferBrowser } from "@/components/offer/offer-browser";
import { OfferResults } from "@/components/offer/offer-results";
import { ClientMessages } from "@/components/site/client-messages";
import { Page, PageHead } from "@/components/site/page";
import { pageMetadata } from "@/components/site/page-metadata";
import { listOffers } from "@/lib/data/offers";
import { toListedOffer } from "@/lib/domain/listed-offer";
import { isLocale } from "@/lib/domain/locale";
import { filterOffers, NO_FILTER } from "@/lib/domain/offer-filter";
import { sortOffers } from "@/lib/domain/offer-sort";
import { today } from "@/lib/server/clock";

export const revalidate = 3600; // statuses move with the day; the browser corrects what is left

export async function generateMetadata({
  params,
}: PageProps<"/[locale]/offers">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "offers" });
  return pageMetadata(locale, "/offers", { title: t("title"), description: t("metaDescription") });
}

export default async function OffersPage({ params }: PageProps<"/[locale]/offers">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("offers");
  const asOf = today();
  const offers = (await listOffers()).map(toListedOffer);
  const first = sortOffers(filterOffers(offers, NO_FILTER, asOf), "deadline", { asOf, locale });

  return (
    <Page>
      <PageHead title={t("title")} lead={t("lead")} />
      <Suspense
        fallback={
          <>
            <FiltersPlace />
            <OfferResults offers={first} asOf={asOf} locale={locale} view="tickets" />
          </>
        }
      >
        <ClientMessages areas={["offers"]}>
          <OfferBrowser offers={offers} renderedOn={asOf} locale={locale} />
        </ClientMessages>
      </Suspense>
    </Page>
  );
}
