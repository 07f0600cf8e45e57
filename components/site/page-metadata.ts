import type { Metadata } from "next";
import { LANGUAGE_TAG, LOCALES, type Locale } from "@/lib/domain/locale";

/** Title, description and the same page in both languages. `path` is what follows the language. */
export function pageMetadata(
  locale: Locale,
  path: string,
  { title, description }: { readonly title: string; readonly description: string },
): Metadata {
  const languages = Object.fromEntries(
    LOCALES.map((other) => [LANGUAGE_TAG[other], `/${other}${path}`]),
  );
  return {
    title,
    description,
    alternates: {
      canonical: `/${locale}${path}`,
      languages: { ...languages, "x-default": path === "" ? "/" : `/en${path}` },
    },
    openGraph: {
      title,
      description,
      url: `/${locale}${path}`,
      locale: locale === "zh" ? "zh_CN" : "en",
    },
  };
}
