"use client";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { OfferName } from "@/lib/browser/offer-names";
import { chooseTheme, THEMES } from "@/lib/browser/theme";
import type { Locale } from "@/lib/domain/locale";

/** Something that can be picked; `also` is what else it is found by. */
export type Entry = {
  readonly id: string;
  readonly text: string;
  readonly also: readonly string[];
} & ({ readonly href: Route } | { readonly act: () => void });

const PAGES = [
  { key: "home", path: "", also: ["home", "首页"] },
  { key: "offers", path: "/offers", also: ["offers", "优惠"] },
  { key: "block", path: "/offers?asOf=2024-07-09&sort=grant", also: ["2024", "封锁", "block"] },
  { key: "estimate", path: "/estimate", also: ["estimate", "export", "估算", "导出"] },
  { key: "sample", path: "/estimate?sample=1", also: ["sample", "示例"] },
] as const;

function switchLanguage(locale: Locale) {
  const other = locale === "en" ? "zh" : "en";
  location.href = location.href.replace(`/${locale}`, `/${other}`);
}

function offerEntries(locale: Locale, names: readonly OfferName[]): Entry[] {
  return names.map(({ slug, title, vendor }) => ({
    id: `offer ${slug}`,
    text: `${vendor.name[locale]} · ${title[locale]}`,
    also: [title.en, title.zh, vendor.name.en, vendor.name.zh],
    href: `/${locale}/offers/${slug}` as Route,
  }));
}

function vendorEntries(locale: Locale, names: readonly OfferName[]): Entry[] {
  const vendors = new Map(names.map(({ vendor }) => [vendor.slug, vendor.name]));
  return [...vendors].map(([slug, name]) => ({
    id: `vendor ${slug}`,
    text: name[locale],
    also: [name.en, name.zh],
    href: `/${locale}/offers?vendor=${slug}` as Route,
  }));
}

/** All there is to pick, in groups. */
export function useEntries(locale: Locale, names: readonly OfferName[], onKeys: () => void) {
  const t = useTranslations("palette");
  const pages: Entry[] = PAGES.map(({ key, path, also }) => ({
    id: `page ${key}`,
    text: t(`pages.${key}`),
    also,
    href: `/${locale}${path}` as Route,
  }));
  const actions: Entry[] = [
    {
      id: "action language",
      text: t("actions.language"),
      also: ["language", "语言", "中文", "English"],
      act: () => switchLanguage(locale),
    },
    ...THEMES.map((theme) => ({
      id: `action ${theme}`,
      text: t(`actions.${theme}`),
      also: ["theme", "外观", theme],
      act: () => chooseTheme(theme),
    })),
    { id: "action keys", text: t("actions.keys"), also: ["keys", "快捷键", "?"], act: onKeys },
  ];
  return [
    { key: "pages", entries: pages },
    { key: "actions", entries: actions },
    { key: "vendors", entries: vendorEntries(locale, names) },
    { key: "offers", entries: offerEntries(locale, names) },
  ] as const;
}
