"use client";
import { useTranslations } from "next-intl";
import { Page, PageHead } from "@/components/site/page";
import { Button } from "@/components/ui/button";

export default function Failed({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const t = useTranslations("errors.failed");
  return (
    <Page>
      <PageHead title={t("title")} lead={t("text")}>
        {error.digest && <p className="text-sm text-soft">{t("code", { code: error.digest })}</p>}
      </PageHead>
      <Button variant="primary" onClick={reset}>
        {t("retry")}
      </Button>
    </Page>
  );
}
