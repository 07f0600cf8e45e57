import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OfferBrowser } from "@/components/offer/offer-browser";
import { ClientMessages } from "@/components/site/client-messages";
import { Page, WorkHead } from "@/components/site/page";
import { pageMetadata } from "@/components/site/page-metadata";
import { findRate } from "@/lib/data/fx-rates";
import { listOffers } from "@/lib/data/offers";
import { listPrices } from "@/lib/data/prices";
import { toListedOffer } from "@/lib/domain/offers/listed-offer";
import { withWorth } from "@/lib/domain/offers/offer-worth";
import { isLocale, type Locale } from "@/lib/domain/units/locale";
import { withPublisherNames } from "@/lib/format/publisher";
import { today } from "@/lib/server/clock";

export async function offersMetadata(locale: string): Promise<Metadata> {
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "offers" });
  return pageMetadata(locale, "/offers", { title: t("title"), description: t("metaDescription") });
}

/** The list of offers, as `served` asks for it: the question's query, or nothing. */
export async function OfferList({
  locale,
  served = "",
}: {
  readonly locale: Locale;
  readonly served?: string;
}) {
  const t = await getTranslations("offers");
  const renderedOn = today();
  const [offers, prices, rate] = await Promise.all([
    listOffers(),
    listPrices(),
    findRate(renderedOn),
  ]);
  const named = withPublisherNames(offers.map(toListedOffer), locale);
  const listed = withWorth(named, prices, renderedOn);
  return (
    <Page>
      <WorkHead title={t("title")} lead={t("lead")} />
      <ClientMessages areas={["offers"]}>
        <OfferBrowser {...{ rate, renderedOn, locale, served }} offers={listed} />
      </ClientMessages>
    </Page>
  );
}
