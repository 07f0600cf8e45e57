import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Page, PageHead } from "@/components/site/page";
import { SuggestionView } from "@/components/suggestion/suggestion-view";
import { findOffer } from "@/lib/data/offers";
import { findSuggestion } from "@/lib/data/suggestions";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { isLocale } from "@/lib/domain/units/locale";
import { hashToken } from "@/lib/server/secret-token";

/** Never cached: it says how things stand. */
export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/suggestions/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "desk.suggestion" });
  return { title: t("metadata"), robots: { index: false, follow: false } };
}

/** What became of a correction: for whoever has its link. */
export default async function SuggestionPage({ params }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const suggestion = await findSuggestion(hashToken(id));
  if (!suggestion) notFound();
  const t = await getTranslations("desk.suggestion");
  const { slug } = suggestion.proposal.record;
  const offer = await findOffer(slug);
  return (
    <Page>
      <PageHead title={t("title", { offer: inLanguage(offer?.title, locale) ?? slug })} />
      <SuggestionView suggestion={suggestion} hasOffer={offer !== null} locale={locale} />
    </Page>
  );
}
