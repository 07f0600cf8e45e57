import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OfferBrowser } from "@/components/offer/offer-browser";
import { ClientMessages } from "@/components/site/client-messages";
import { Page, PageHead } from "@/components/site/page";
import { pageMetadata } from "@/components/site/page-metadata";
import { listOffers } from "@/lib/data/offers";
import { toListedOffer } from "@/lib/domain/listed-offer";
import { isLocale } from "@/lib/domain/locale";
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

  return (
    <Page>
      <PageHead title={t("title")} lead={t("lead")} />
      <ClientMessages areas={["offers"]}>
        <OfferBrowser offers={offers} renderedOn={asOf} locale={locale} />
      </ClientMessages>
    </Page>
  );
}
