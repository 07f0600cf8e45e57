import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { changeItems } from "@/app/change-items";
import { DatedList } from "@/components/change/dated-list";
import { EditList } from "@/components/change/edit-list";
import { Section } from "@/components/offer/section";
import { Page, PageHead } from "@/components/site/page";
import { pageMetadata } from "@/components/site/page-metadata";
import { listEdits } from "@/lib/data/edits";
import { isLocale } from "@/lib/domain/units/locale";

type Props = PageProps<"/[locale]/changes">;

export const revalidate = 3600; // the day moves, and with it what has happened

const NEWEST = 60;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "changes" });
  return pageMetadata(locale, "/changes", { title: t("title"), description: t("lead") });
}

export default async function ChangesPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("changes");
  const [edits, items] = await Promise.all([listEdits(), changeItems(locale)]);
  const documented = items.filter(({ isEdit }) => !isEdit).slice(0, NEWEST);
  return (
    <Page>
      <PageHead title={t("title")} lead={t("lead")}>
        <p className="text-sm">
          <a href={`/feed.xml?lang=${locale}`} className="link">
            {t("feed")}
          </a>
        </p>
      </PageHead>
      <Section title={t("editsTitle")} lead={t("editsLead")}>
        <EditList edits={edits} locale={locale} />
      </Section>
      <Section title={t("daysTitle")} lead={t("daysLead", { count: documented.length })}>
        <DatedList items={documented} locale={locale} />
      </Section>
    </Page>
  );
}
