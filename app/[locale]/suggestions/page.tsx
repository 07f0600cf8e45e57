import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundView } from "@/components/site/not-found-view";
import { DEFAULT_LOCALE, isLocale } from "@/lib/domain/units/locale";

/** Made anew for each: Next writes the address asked for into it, and one person's must not reach another. */
export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/suggestions">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({
    locale: isLocale(locale) ? locale : DEFAULT_LOCALE,
    namespace: "errors.noSuggestion",
  });
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** What proxy.ts shows for a suggestion that is not there. */
export default async function NoSuggestion({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(isLocale(locale) ? locale : DEFAULT_LOCALE);
  return <NotFoundView what="noSuggestion" />;
}
