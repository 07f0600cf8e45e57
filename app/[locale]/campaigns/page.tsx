import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Page, WorkHead } from "@/components/site/page";
import { pageMetadata } from "@/components/site/page-metadata";
import { listCampaigns } from "@/lib/data/campaigns";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { isLocale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";

type Props = PageProps<"/[locale]/campaigns">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "market.campaigns" });
  return pageMetadata(locale, "/campaigns", { title: t("title"), description: t("lead") });
}

export default async function CampaignsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("market.campaigns");
  const campaigns = await listCampaigns();
  return (
    <Page>
      <WorkHead title={t("title")} lead={t("lead")} />
      <ol className="border-t border-rule">
        {campaigns.map(({ slug, name, summary, announcedOn }) => (
          <li
            key={slug}
            className="grid gap-x-8 gap-y-1 border-b border-rule py-4 sm:grid-cols-[10rem_minmax(0,1fr)]"
          >
            <span className="text-sm text-soft">{formatDate(announcedOn, locale)}</span>
            <div className="grid gap-1">
              <Link href={`/${locale}/campaigns/${slug}`} className="link py-1 text-lg">
                {inLanguage(name, locale)}
              </Link>
              <p className="max-w-prose text-sm text-soft">{inLanguage(summary, locale)}</p>
            </div>
          </li>
        ))}
      </ol>
    </Page>
  );
}
