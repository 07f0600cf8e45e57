import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { OfferList, offersMetadata } from "@/app/[locale]/offers/offer-list";
import { isLocale } from "@/lib/domain/units/locale";

export const dynamic = "force-dynamic"; // every question is its own page

export async function generateMetadata({ params }: PageProps<"/[locale]/offers/asked">) {
  return offersMetadata((await params).locale);
}

/**
 * The list as the query of the address asks for it: what proxy.ts answers `/offers?…` with, so that the
 * list can be filtered by form without scripts and a shared link arrives as it was left.
 */
export default async function AskedOffersPage({
  params,
  searchParams,
}: PageProps<"/[locale]/offers/asked">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const entries = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  return <OfferList locale={locale} served={`?${new URLSearchParams(entries)}`} />;
}
