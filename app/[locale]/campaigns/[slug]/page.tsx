import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CampaignAnswers, CampaignSteps } from "@/components/market/campaign-story";
import { SaidList } from "@/components/market/said-fold";
import { Section } from "@/components/offer/section";
import { NotFoundView } from "@/components/site/not-found-view";
import { Page, PageHead } from "@/components/site/page";
import { pageMetadata } from "@/components/site/page-metadata";
import { findCampaign } from "@/lib/data/campaigns";
import { listCitedSources } from "@/lib/data/cited-sources";
import { listOffers } from "@/lib/data/offers";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { isLocale } from "@/lib/domain/units/locale";
import { today } from "@/lib/server/clock";

type Props = PageProps<"/[locale]/campaigns/[slug]">;

export const revalidate = 3600; // the day moves, and with it what is current

/** Each event is rendered when first asked for, then kept: see the layout. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const campaign = isLocale(locale) ? await findCampaign(slug) : null;
  if (!isLocale(locale) || campaign === null) return { robots: { index: false } };
  const { name, summary } = campaign;
  const head = { title: inLanguage(name, locale), description: inLanguage(summary, locale) };
  return pageMetadata(locale, `/campaigns/${slug}`, head);
}

export default async function CampaignPage({ params }: Props) {
  const { locale, slug } = await params;
  const campaign = isLocale(locale) ? await findCampaign(slug) : null;
  if (!isLocale(locale) || campaign === null) return <NotFoundView />;
  setRequestLocale(locale);
  const t = await getTranslations("market.campaigns");
  const asOf = today();
  const offers = (await listOffers()).filter((offer) => offer.campaign === slug);
  const given = offers.filter(({ noneFound }) => !noneFound);
  const sources = await listCitedSources(campaign, asOf);
  const cited = new Map(sources.map((source) => [source.slug, source]));
  return (
    <Page>
      <PageHead
        title={inLanguage(campaign.name, locale)}
        lead={inLanguage(campaign.summary, locale)}
      >
        <Link href={`/${locale}/campaigns`} className="link justify-self-start py-1 text-sm">
          {t("others")}
        </Link>
      </PageHead>
      <Section title={t("steps")}>
        <CampaignSteps campaign={campaign} cited={cited} locale={locale} />
      </Section>
      <Section title={t("answers")} lead={t("answersLead", { count: given.length })}>
        <CampaignAnswers {...{ campaign, offers: given, cited, asOf, locale }} />
      </Section>
      {campaign.statements.length > 0 && (
        <Section title={t("said")}>
          <SaidList statements={campaign.statements} cited={cited} locale={locale} />
        </Section>
      )}
    </Page>
  );
}
