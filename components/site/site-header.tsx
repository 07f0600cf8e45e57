import Link from "next/link";
import { useTranslations } from "next-intl";
import { Palette } from "@/components/palette/palette";
import { LANGUAGE_NAME, LOCALES, type Locale } from "@/lib/domain/units/locale";
import { ClientMessages } from "./client-messages";
import { LanguageLinks } from "./language-link";
import { Logo } from "./logo";
import { NavLink } from "./nav-link";
import { ThemeSwitch } from "./theme-switch";

export function SiteHeader({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("site");
  return (
    <header data-site className="border-b border-rule">
      <div className="mx-auto flex min-h-15 max-w-page flex-wrap items-center gap-x-1 px-4 sm:gap-x-4 sm:px-6">
        <Link
          href={`/${locale}`}
          className="mr-auto flex min-h-11 items-center gap-2.5 rounded-md sm:mr-4"
        >
          <Logo className="size-8" />
          <span className="flex items-baseline gap-1.5 font-display text-xl leading-none whitespace-nowrap max-[22rem]:sr-only">
            <span lang="zh-CN">搬家</span>
            <span className="text-soft max-[26rem]:sr-only">Banjia</span>
          </span>
          <span className="sr-only">{t("nav.home")}</span>
        </Link>
        {/* A line of its own where all of it would not fit beside the rest. */}
        <nav
          aria-label={t("nav.label")}
          className="order-last -mx-2 flex w-full justify-between md:order-none md:mx-0 md:mr-auto md:w-auto md:gap-x-2"
        >
          <NavLink href={`/${locale}/offers`}>{t("nav.offers")}</NavLink>
          <NavLink href={`/${locale}/estimate`}>{t("nav.estimate")}</NavLink>
          <NavLink href={`/${locale}/models`}>{t("nav.models")}</NavLink>
          <span className="contents max-[24rem]:hidden">
            <NavLink href={`/${locale}/compare`}>{t("nav.compare")}</NavLink>
          </span>
          <NavLink href={`/${locale}/sources`}>{t("nav.sources")}</NavLink>
        </nav>
        <div className="flex items-center">
          <ClientMessages areas={["palette"]}>
            <Palette locale={locale} />
          </ClientMessages>
          <LanguageLinks
            locale={locale}
            labels={Object.fromEntries(
              LOCALES.filter((other) => other !== locale).map((other) => [
                other,
                t("language.label", { language: LANGUAGE_NAME[other] }),
              ]),
            )}
          />
          <span className="hidden sm:contents">
            <ThemeSwitch />
          </span>
        </div>
      </div>
    </header>
  );
}
