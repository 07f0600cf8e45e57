import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { MyShares } from "@/components/share/my-shares";
import { ClientMessages } from "@/components/site/client-messages";
import { Page, PageHead } from "@/components/site/page";
import { isLocale } from "@/lib/domain/units/locale";

type Props = PageProps<"/[locale]/shares">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "share.mine" });
  return { title: t("metadata"), robots: { index: false, follow: false } };
}

/** What is on it is known to the browser alone. */
export default async function MySharesPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("share.mine");
  return (
    <Page>
      <PageHead title={t("title")} lead={t("lead")} />
      <ClientMessages areas={["share"]}>
        <MyShares locale={locale} />
      </ClientMessages>
    </Page>
  );
}
