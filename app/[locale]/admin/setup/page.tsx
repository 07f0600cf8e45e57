import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { SetupForm } from "@/components/desk/setup-form";
import { ClientMessages } from "@/components/site/client-messages";
import { Page, PageHead } from "@/components/site/page";
import { isLocale } from "@/lib/domain/units/locale";

/** Never kept: it has a nonce of its own. */
export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/admin/setup">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "desk.setup" });
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** What a setup link opens. Its token stands behind the #: the server sees it only in the form. */
export default async function SetupPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("desk.setup");
  return (
    <Page>
      <PageHead title={t("title")} lead={t("lead")} />
      <ClientMessages areas={["desk"]}>
        <SetupForm locale={locale} />
      </ClientMessages>
    </Page>
  );
}
