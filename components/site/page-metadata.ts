import type { Metadata } from "next";
import { DEFAULT_LOCALE, LANGUAGE_TAG, LOCALES, type Locale } from "@/lib/domain/units/locale";

/** Pages that have a preview image of their own; the others show the home page's. */
const PICTURED = /^(\/offers|\/vendors\/)/;

/** The preview image of a page, as link previews want it named. `path` is what follows the language. */
export function previewOf(locale: Locale, path: string, title: string) {
  const url = `/${locale}${path}/opengraph-image`;
  return [{ url, width: 1200, height: 630, alt: title, type: "image/png" }];
}

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
      languages: { ...languages, "x-default": path === "" ? "/" : `/${DEFAULT_LOCALE}${path}` },
    },
    openGraph: {
      title,
      description,
      url: `/${locale}${path}`,
      locale: LANGUAGE_TAG[locale].replace("-", "_"),
      images: previewOf(locale, PICTURED.test(path) ? path : "", title),
    },
    twitter: { card: "summary_large_image" },
  };
}
