import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { WAYS } from "@/components/docs/ways";
import { Page, PageHead } from "@/components/site/page";
import { pageMetadata } from "@/components/site/page-metadata";
import { isLocale } from "@/lib/domain/units/locale";

type Props = PageProps<"/[locale]/docs">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "docs" });
  return pageMetadata(locale, "/docs", { title: t("title"), description: t("lead") });
}

/** Every way in and out, the API among them. */
export default async function DocsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("docs");
  return (
    <Page>
      <PageHead title={t("title")} lead={t("lead")} />
      <ul className="grid border-t border-rule">
        {[...WAYS, "api" as const].map((way) => (
          <li key={way} className="grid gap-1 border-b border-rule py-4">
            <a href={`/${locale}/docs/${way}`} className="link w-fit font-medium">
              {t(`ways.${way}.title`)}
            </a>
            <span className="max-w-prose text-sm text-soft">{t(`ways.${way}.lead`)}</span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
