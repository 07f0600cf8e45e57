import { useLocale, useTranslations } from "next-intl";
import { Page, PageHead } from "@/components/site/page";
import { LinkButton } from "@/components/ui/link-button";

export default function NotFound() {
  const t = useTranslations("errors.notFound");
  const locale = useLocale();
  return (
    <Page>
      <PageHead title={t("title")} lead={t("text")} />
      <div className="flex flex-wrap gap-3">
        <LinkButton variant="primary" href={`/${locale}/offers`}>
          {t("offers")}
        </LinkButton>
        <LinkButton href={`/${locale}`}>{t("home")}</LinkButton>
      </div>
    </Page>
  );
}
