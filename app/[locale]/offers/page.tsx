import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { isLocale } from "@/lib/domain/units/locale";
import { OfferList, offersMetadata } from "./offer-list";

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
