import { shareCard } from "@/app/[locale]/comparison-card";
import { PreviewCardView } from "@/components/preview/preview-card";
import { findEstimateCatalogue } from "@/lib/data/estimate-catalogue";
import { findShare } from "@/lib/data/shares";
import { isSealed } from "@/lib/domain/share/snapshot";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { isLocale } from "@/lib/domain/units/locale";
import { previewImage, SHARE_PREVIEW } from "@/lib/server/preview-image";
import { problem } from "@/lib/server/problem";
import { hashToken } from "@/lib/server/secret-token";

export const dynamic = "force-dynamic";

type Context = RouteContext<"/[locale]/s/[id]/opengraph-image">;

/** A share's verdict as an image. None of a private one: the server cannot read it. */
export async function GET(_: Request, { params }: Context) {
  const { locale, id } = await params;
  const share = isLocale(locale) && (await findShare(hashToken(id)));
  if (!share || isSealed(share.snapshot)) {
    return problem(404, "no_such_share", "There is no share behind this link.");
  }
  const { vendors } = await findEstimateCatalogue();
  const names = Object.fromEntries(
    vendors.map(({ slug, name }) => [slug, inLanguage(name, locale)]),
  );
  const card = await shareCard(share.snapshot, names, locale);
  return previewImage(card, PreviewCardView, SHARE_PREVIEW);
}
