import { getTranslations } from "next-intl/server";
import { shareCard } from "@/app/[locale]/comparison-card";
import { findEstimateCatalogue } from "@/lib/data/estimate-catalogue";
import { findShare } from "@/lib/data/shares";
import { isSealed } from "@/lib/domain/share/snapshot";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Locale } from "@/lib/domain/units/locale";
import { hashToken } from "@/lib/server/secret-token";
import type { EmbedContent } from "./embed-content";

/** The day it was frozen, and the first vendors of a share with their cost. Null for none, and for a private one. */
export async function shareRanking(id: string, lang: Locale): Promise<EmbedContent | null> {
  const share = await findShare(hashToken(id));
  if (!share || isSealed(share.snapshot)) return null;
  const t = await getTranslations({ locale: lang, namespace: "api.embed" });
  const { vendors } = await findEstimateCatalogue();
  const names = Object.fromEntries(vendors.map(({ slug, name }) => [slug, inLanguage(name, lang)]));
  const card = await shareCard(share.snapshot, names, lang);
  const path = `/${lang}/s/${id}`;
  return {
    title: card.title,
    asOf: share.snapshot.createdOn,
    rows: card.bars.map(({ label, value }, at) => ({
      vendor: null,
      title: label,
      figure: value,
      status: t("place", { place: at + 1 }),
      href: path,
    })),
    more: { href: path, text: t("moreShare") },
  };
}
