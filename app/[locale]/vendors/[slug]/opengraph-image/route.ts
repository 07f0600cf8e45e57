import { notFound } from "next/navigation";
import { vendorCard } from "@/app/[locale]/offer-cards";
import { PreviewCardView } from "@/components/preview/preview-card";
import { listOffers } from "@/lib/data/offers";
import { findVendor } from "@/lib/data/vendors";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { isLocale } from "@/lib/domain/units/locale";
import { today } from "@/lib/server/clock";
import { CATALOGUE_PREVIEW, previewImage } from "@/lib/server/preview-image";

export const dynamic = "force-dynamic";

type Context = RouteContext<"/[locale]/vendors/[slug]/opengraph-image">;

/** The vendor's largest offers and where they stand today. */
export async function GET(_: Request, { params }: Context) {
  const { locale, slug } = await params;
  const vendor = isLocale(locale) && (await findVendor(slug));
  if (!vendor) notFound();
  const own = (await listOffers()).filter((offer) => offer.vendor.slug === slug);
  const card = await vendorCard(inLanguage(vendor.name, locale), own, today(), locale);
  return previewImage(card, PreviewCardView, CATALOGUE_PREVIEW);
}
