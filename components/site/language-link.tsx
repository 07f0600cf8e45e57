"use client";
import { usePathname } from "next/navigation";
import {
  LANGUAGE_NAME,
  LANGUAGE_TAG,
  LOCALES,
  type Locale,
  splitLocale,
} from "@/lib/domain/units/locale";

const YEAR_SECONDS = 31_536_000;

/** The same page in the other languages, with its query and place. A full load: the document changes its `lang`. */
export function LanguageLinks({
  locale,
  labels,
}: {
  readonly locale: Locale;
  /** What a link does, in its own language. */
  readonly labels: Readonly<Record<string, string>>;
}) {
  const { rest } = splitLocale(usePathname());
  return LOCALES.filter((other) => other !== locale).map((other) => (
    <a
      key={other}
      href={`/${other}${rest}`}
      hrefLang={LANGUAGE_TAG[other]}
      aria-label={labels[other]}
      onClick={({ currentTarget }) => {
        // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
        document.cookie = `NEXT_LOCALE=${other}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
        currentTarget.href = `/${other}${rest}${location.search}${location.hash}`;
      }}
      className="flex min-h-11 items-center rounded-md px-2.5 text-sm whitespace-nowrap text-soft hover:bg-sunk hover:text-ink"
    >
      <span lang={LANGUAGE_TAG[other]}>{LANGUAGE_NAME[other]}</span>
    </a>
  ));
}
