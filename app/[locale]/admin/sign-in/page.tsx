import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { SignIn } from "@/components/desk/sign-in";
import { ClientMessages } from "@/components/site/client-messages";
import { Page, PageHead } from "@/components/site/page";
import { isLocale } from "@/lib/domain/units/locale";

/** Never kept: it has a nonce of its own. */
export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/admin/sign-in">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "desk.signIn" });
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** For whoever keeps the catalogue. Signed in, one is led to the desk, whatever the address says. */
export default async function SignInPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("desk.signIn");
  return (
    <Page>
      <PageHead title={t("title")} lead={t("lead")} />
      <ClientMessages areas={["desk"]}>
        <SignIn locale={locale} />
      </ClientMessages>
    </Page>
  );
}
