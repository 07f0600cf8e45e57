import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundView } from "@/components/site/not-found-view";
import { DEFAULT_LOCALE, isLocale } from "@/lib/domain/units/locale";

/** Kept like any page once it was asked for, and so under a policy of its own. */
export function generateStaticParams() {
  return [];
}

type Props = PageProps<"/[locale]/[...rest]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({
    locale: isLocale(locale) ? locale : DEFAULT_LOCALE,
    namespace: "errors.notFound",
  });
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** Without this, an unknown address would get the framework's own page, in neither language. */
export default async function Unknown({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(isLocale(locale) ? locale : DEFAULT_LOCALE);
  return <NotFoundView />;
}
