import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/units/locale";
import { ThemeSwitch } from "./theme-switch";

const PAGES = [
  ["offers", "offers"],
  ["estimate", "estimate"],
  ["models", "models"],
  ["compare", "compare"],
  ["sources", "sources"],
  ["plans", "plans"],
  ["programmes", "programmes"],
  ["fine-tuning", "fineTuning"],
  ["campaigns", "campaigns"],
  ["retirements", "retirements"],
  ["evidence", "evidence"],
  ["changes", "changes"],
  ["method", "method"],
  ["docs", "docs"],
  ["docs/api", "api"],
] as const;

export function SiteFooter({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("site");
  return (
    <footer data-site className="mt-24 border-t border-rule">
      <div className="mx-auto grid max-w-page gap-x-12 gap-y-6 px-4 py-10 text-sm text-soft sm:grid-cols-[1fr_auto] sm:px-6">
        <div className="grid max-w-prose content-start gap-2">
          <p>{t("footer.what")}</p>
          <p>{t("footer.privacy")}</p>
          <p>{t("footer.independent")}</p>
        </div>
        <nav
          aria-label={t("footer.links")}
          className="grid grid-cols-2 content-start gap-x-10 sm:grid-flow-col sm:grid-rows-8"
        >
          {PAGES.map(([path, name]) => (
            <Link
              key={name}
              className="flex items-center py-1.5 hover:text-seal pointer-coarse:min-h-11"
              href={`/${locale}/${path}`}
            >
              {t(`nav.${name}`)}
            </Link>
          ))}
        </nav>
        <div className="sm:hidden">
          <ThemeSwitch spelledOut />
        </div>
      </div>
    </footer>
  );
}
