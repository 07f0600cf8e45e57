import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { OfferList, offersMetadata } from "@/app/[locale]/offers/offer-list";
import { isLocale } from "@/lib/domain/locale";

export const revalidate = 3600; // statuses move with the day; the browser corrects what is left

export async function generateMetadata({ params }: PageProps<"/[locale]/offers">) {
  return offersMetadata((await params).locale);
}

export default async function OffersPage({ params }: PageProps<"/[locale]/offers">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return <OfferList locale={locale} />;
}
