import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { findingOf } from "@/app/[locale]/comparison-card";
import { sampleReport } from "@/app/[locale]/sample-report";
import { PreviewCardView } from "@/components/preview/preview-card";
import { listVendors } from "@/lib/data/vendors";
import { summarise } from "@/lib/domain/report/report-summary";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { isLocale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";
import { today } from "@/lib/server/clock";
import { CATALOGUE_PREVIEW, previewImage } from "@/lib/server/preview-image";

export const dynamic = "force-dynamic";

/** What the sample comes to: the home page's own worked example. */
export async function GET(_: Request, { params }: RouteContext<"/[locale]/opengraph-image">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale });
  const [report, vendors] = await Promise.all([sampleReport(locale, today()), listVendors()]);
  const names = Object.fromEntries(
    vendors.map(({ slug, name }) => [slug, inLanguage(name, locale)]),
  );
  const finding = report && (await findingOf(summarise(report), names, locale));
  const asOf = report && formatDate(report.assumptions.asOf, locale);
  const card = {
    over: "Banjia 搬家",
    title: t("site.tagline"),
    lines: finding ? [t("api.preview.sample", { verdict: finding.verdict })] : [],
    bars: finding?.bars ?? [],
    foot: asOf === null ? "" : t("api.preview.asOf", { day: asOf }),
  };
  return previewImage(card, PreviewCardView, CATALOGUE_PREVIEW);
}
