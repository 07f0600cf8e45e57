"use client";
import { usePathname } from "next/navigation";
import type { MouseEvent } from "react";
import { LANGUAGE_TAG, type Locale } from "@/lib/domain/units/locale";

const YEAR_SECONDS = 31_536_000;

/** The same page in the other language, with its query and place. A full load: the document changes its `lang`. */
export function LanguageLink({
  locale,
  label,
  text,
}: {
  readonly locale: Locale;
  readonly label: string;
  readonly text: string;
}) {
  const other: Locale = locale === "en" ? "zh" : "en";
  const rest = /^\/(?:en|zh)(\/.*|$)/.exec(usePathname())?.[1] ?? "";
  const path = `/${other}${rest}`;

  function carryQuery(event: MouseEvent<HTMLAnchorElement>) {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
    document.cookie = `NEXT_LOCALE=${other}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
    event.currentTarget.href = path + location.search + location.hash;
  }
  return (
    <a
      href={path}
      hrefLang={LANGUAGE_TAG[other]}
      aria-label={label}
      onClick={carryQuery}
      className="flex min-h-11 items-center rounded-md px-2.5 text-sm whitespace-nowrap text-soft hover:bg-sunk hover:text-ink"
    >
      <span lang={LANGUAGE_TAG[other]}>{text}</span>
    </a>
  );
}
