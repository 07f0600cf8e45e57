import { notFound } from "next/navigation";
import { offersCard } from "@/app/[locale]/offer-cards";
import { PreviewCardView } from "@/components/preview/preview-card";
import { listOffers } from "@/lib/data/offers";
import { isLocale } from "@/lib/domain/units/locale";
import { today } from "@/lib/server/clock";
import { CATALOGUE_PREVIEW, previewImage } from "@/lib/server/preview-image";

export const dynamic = "force-dynamic";

/** How many offers stand where today. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/[locale]/offers/opengraph-image">,
) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const card = await offersCard(await listOffers(), today(), locale);
  return previewImage(card, PreviewCardView, CATALOGUE_PREVIEW);
}
