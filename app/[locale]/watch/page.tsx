import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ClientMessages } from "@/components/site/client-messages";
import { Page, PageHead } from "@/components/site/page";
import { WatchApp } from "@/components/watch/watch-app";
import { isLocale } from "@/lib/domain/units/locale";

type Props = PageProps<"/[locale]/watch">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "watch.page" });
  return { title: t("metadata"), robots: { index: false, follow: false } };
}

/** What is watched, or which watch is meant, is in the address, which the browser alone reads. */
export default async function WatchPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("watch.page");
  return (
    <Page>
      <PageHead title={t("title")} lead={t("lead")} />
      <ClientMessages areas={["watch.page"]}>
        <WatchApp locale={locale} />
      </ClientMessages>
    </Page>
  );
}
