import { notFound } from "next/navigation";
import { offerCard } from "@/app/[locale]/offer-cards";
import { PreviewCardView } from "@/components/preview/preview-card";
import { findOffer } from "@/lib/data/offers";
import { isLocale } from "@/lib/domain/units/locale";
import { today } from "@/lib/server/clock";
import { CATALOGUE_PREVIEW, previewImage } from "@/lib/server/preview-image";

export const dynamic = "force-dynamic";

type Context = RouteContext<"/[locale]/offers/[slug]/opengraph-image">;

/** The offer's figure and where it stands today. */
export async function GET(_: Request, { params }: Context) {
  const { locale, slug } = await params;
  const offer = isLocale(locale) && (await findOffer(slug));
  if (!offer) notFound();
  const card = await offerCard(offer, today(), locale);
  return previewImage(card, PreviewCardView, CATALOGUE_PREVIEW);
}
