"use client";
import { useLocale, useTranslations } from "next-intl";
import { useTransition } from "react";
import { Page, PageHead } from "@/components/site/page";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";

/** Instead of a page that failed; `retry` asks the server again, which `reset` would not. */
export default function Failed({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  const t = useTranslations("errors.failed");
  const name = useTranslations("errors.notFound");
  const locale = useLocale();
  const [isTrying, startTrying] = useTransition();
  return (
    <Page>
      <title>{t("title")}</title>
      <PageHead title={t("title")} lead={t("text")}>
        {error.digest && <p className="text-sm text-soft">{t("code", { code: error.digest })}</p>}
      </PageHead>
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" busy={isTrying} onClick={() => startTrying(retry)}>
          {t("retry")}
        </Button>
        <LinkButton href={`/${locale}`}>{name("home")}</LinkButton>
      </div>
    </Page>
  );
}
