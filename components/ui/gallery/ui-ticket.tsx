import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { Mark } from "@/components/ui/mark";
import type { Locale } from "@/lib/domain/units/locale";

/** The ticket on its own, and the ways a link looks. */
export function UiTicket({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("ui.ticket");
  return (
    <section className="grid gap-6">
      <h2 className="font-display text-2xl">{t("title")}</h2>
      <article className="ticket ticket-wide max-w-2xl">
        <div className="grid content-start gap-2 p-5">
          <p className="text-sm font-medium">{t("vendor")}</p>
          <p className="font-display text-3xl">
            {t("figure")} <span className="font-sans text-sm text-soft">{t("unit")}</span>
          </p>
          <p className="text-sm text-soft">{t("plan")}</p>
        </div>
        <div className="ticket-stub grid content-start gap-2 p-5">
          <span>
            <Mark tone="jade">{t("status")}</Mark>
          </span>
          <p className="overline-label">{t("until")}</p>
          <p className="text-sm font-medium">{t("day")}</p>
        </div>
      </article>
      <div className="flex flex-wrap items-center gap-4">
        <LinkButton variant="primary" href={`/${locale}/offers`}>
          {t("primary")}
        </LinkButton>
        <LinkButton href={`/${locale}/docs/ui`}>{t("secondary")}</LinkButton>
        <LinkButton size="sm" href={`/${locale}/docs/ui`}>
          {t("small")}
        </LinkButton>
        <a className="link" href={`/${locale}/docs/ui`}>
          {t("link")}
        </a>
      </div>
    </section>
  );
}
