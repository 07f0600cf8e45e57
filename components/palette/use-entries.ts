"use client";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { SiteNames } from "@/lib/browser/site-names";
import { chooseTheme, THEMES } from "@/lib/browser/theme";
import type { OfferStatus } from "@/lib/domain/catalogue/offer";
import { OPENAI_BLOCK_DAY } from "@/lib/domain/estimate/openai-reach";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { formatDay } from "@/lib/domain/units/day";
import { LANGUAGE_NAME, LOCALES, type Locale } from "@/lib/domain/units/locale";

/** Something that can be picked; `also` is what else it is found by. */
export type Entry = {
  readonly id: string;
  readonly text: string;
  /** Whose it is, set beside the text. */
  readonly beside?: string;
  readonly also: readonly string[];
} & ({ readonly href: Route } | { readonly act: () => void });

const PAGES = [
  { key: "home", path: "", also: ["home", "首页"] },
  { key: "offers", path: "/offers", also: ["offers", "优惠"] },
  {
    key: "block",
    path: `/offers?asOf=${formatDay(OPENAI_BLOCK_DAY)}&sort=grant`,
    also: ["2024", "封锁", "block"],
  },
  { key: "compare", path: "/compare", also: ["compare", "对比"] },
  { key: "models", path: "/models", also: ["models", "prices", "模型", "价格"] },
  { key: "estimate", path: "/estimate", also: ["estimate", "export", "估算", "导出"] },
  { key: "sample", path: "/estimate?sample=2026", also: ["sample", "示例"] },
  { key: "shares", path: "/shares", also: ["shares", "分享"] },
  { key: "sources", path: "/sources", also: ["sources", "来源"] },
  {
    key: "retirements",
    path: "/retirements",
    also: ["retirements", "deprecations", "last days", "停用", "下线"],
  },
  { key: "plans", path: "/plans", also: ["plans", "subscription", "套餐", "订阅"] },
  { key: "programmes", path: "/programmes", also: ["programmes", "startups", "扶持", "初创"] },
  { key: "campaigns", path: "/campaigns", also: ["events", "campaigns", "事件"] },
  { key: "fineTuning", path: "/fine-tuning", also: ["fine-tuning", "lora", "微调"] },
  { key: "evidence", path: "/evidence", also: ["evidence", "age", "时效", "过期"] },
  { key: "changes", path: "/changes", also: ["changes", "news", "变动", "动态"] },
  { key: "method", path: "/method", also: ["method", "算法"] },
  { key: "docs", path: "/docs", also: ["docs", "cli", "mcp", "embed", "文档", "嵌入"] },
  { key: "api", path: "/docs/api", also: ["api", "openapi"] },
] as const;

function switchLanguage(locale: Locale, other: Locale) {
  location.href = location.href.replace(`/${locale}`, `/${other}`);
}

/** Offers as they come: current ones first. One that is not current says so. */
function useOfferEntries(locale: Locale, { offers }: SiteNames): Entry[] {
  const t = useTranslations("palette.state");
  const state = (status: OfferStatus | null) =>
    status === "upcoming" || status === "stale" || status === "ended" ? ` · ${t(status)}` : "";
  return offers.map(({ slug, title, vendor, status }) => ({
    id: `offer ${slug}`,
    text: inLanguage(title, locale),
    beside: `${inLanguage(vendor.name, locale)}${state(status)}`,
    also: [...Object.values(title), ...Object.values(vendor.name)],
    href: `/${locale}/offers/${slug}` as Route,
  }));
}

function vendorEntries(locale: Locale, { vendors }: SiteNames): Entry[] {
  return vendors.map(({ slug, name }) => ({
    id: `vendor ${slug}`,
    text: inLanguage(name, locale),
    also: Object.values(name),
    href: `/${locale}/vendors/${slug}` as Route,
  }));
}

/** A model of OpenAI's opens with what may replace it, a vendor's among the vendor's others. */
function modelEntries(locale: Locale, { vendors }: SiteNames): Entry[] {
  return vendors.flatMap(({ slug, name, models }) =>
    models.map(({ id }) => ({
      id: `model ${slug} ${id}`,
      text: id,
      beside: inLanguage(name, locale),
      also: Object.values(name),
      href: `/${locale}/${slug === "openai" ? `models?model=${id}` : `vendors/${slug}`}` as Route,
    })),
  );
}

/** All there is to pick, in groups. */
export function useEntries(locale: Locale, names: SiteNames, onKeys: () => void) {
  const t = useTranslations("palette");
  const pages: Entry[] = PAGES.map(({ key, path, also }) => ({
    id: `page ${key}`,
    text: t(`pages.${key}`),
    also,
    href: `/${locale}${path}` as Route,
  }));
  const actions: Entry[] = [
    ...LOCALES.filter((other) => other !== locale).map((other) => ({
      id: `action language ${other}`,
      text: t("actions.language", { language: LANGUAGE_NAME[other] }),
      also: ["language", "语言", ...Object.values(LANGUAGE_NAME)],
      act: () => switchLanguage(locale, other),
    })),
    ...THEMES.map((theme) => ({
      id: `action ${theme}`,
      text: t(`actions.${theme}`),
      also: ["theme", "外观", theme],
      act: () => chooseTheme(theme),
    })),
    { id: "action keys", text: t("actions.keys"), also: ["keys", "快捷键", "?"], act: onKeys },
  ];
  const offers = useOfferEntries(locale, names);
  return [
    { key: "pages", entries: pages },
    { key: "actions", entries: actions },
    { key: "offers", entries: offers },
    { key: "vendors", entries: vendorEntries(locale, names) },
    { key: "models", entries: modelEntries(locale, names) },
  ] as const;
}
