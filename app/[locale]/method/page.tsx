import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Bands, Charter, Steps } from "@/components/method/steps";
import { WorkedExample } from "@/components/method/worked-example";
import { Section } from "@/components/offer/section";
import { Page, PageHead } from "@/components/site/page";
import { pageMetadata } from "@/components/site/page-metadata";
import { isLocale } from "@/lib/domain/units/locale";

type Props = PageProps<"/[locale]/method">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "method" });
  return pageMetadata(locale, "/method", { title: t("title"), description: t("lead") });
}

export default async function MethodPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("method");
  return (
    <Page>
      <PageHead title={t("title")} lead={t("lead")} />
      <Section title={t("charterTitle")}>
        <Charter />
      </Section>
      <Section title={t("stepsTitle")}>
        <Steps />
      </Section>
      <Section title={t("bandsTitle")} lead={t("bandsLead")}>
        <Bands />
      </Section>
      <Section title={t("pricesTitle")}>
        <p>{t("prices")}</p>
      </Section>
      <Section title={t("example.title")}>
        <WorkedExample />
      </Section>
    </Page>
  );
}
