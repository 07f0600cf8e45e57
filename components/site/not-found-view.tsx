import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { Page, PageHead } from "./page";

/**
 * Nothing at this address, and where to go from here. A page that finds nothing returns this instead
 * of throwing: what is thrown is drawn by scripts only. The attribute makes cache-handler.cjs answer
 * with 404.
 */
export function NotFoundView() {
  const t = useTranslations("errors.notFound");
  const locale = useLocale();
  return (
    <div data-status="404">
      <Page>
        <PageHead title={t("title")} lead={t("text")} />
        <div className="flex flex-wrap gap-3">
          <LinkButton variant="primary" href={`/${locale}/offers`}>
            {t("offers")}
          </LinkButton>
          <LinkButton href={`/${locale}`}>{t("home")}</LinkButton>
        </div>
      </Page>
    </div>
  );
}
