import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { EstimateApp } from "@/components/estimate/estimate-app";
import { ExportGuide } from "@/components/guide/export-guide";
import { ClientMessages } from "@/components/site/client-messages";
import { Page, WorkHead } from "@/components/site/page";
import { isLocale } from "@/lib/domain/units/locale";
import { today } from "@/lib/server/clock";

/** The page knows today's day: it must not outlive it by much. */
export const revalidate = 3600;

type Props = PageProps<"/[locale]/estimate">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "estimate" });
  return { title: t("title"), description: t("lead") };
}

export default async function EstimatePage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("estimate");
  return (
    <Page>
      <WorkHead title={t("title")} lead={t("lead")} />
      <ClientMessages
        areas={["estimate", "comparison", "takeaway", "ingest", "mapper", "models.tiers", "errors"]}
      >
        <EstimateApp today={today()} locale={locale} guide={<ExportGuide />} />
      </ClientMessages>
    </Page>
  );
}
