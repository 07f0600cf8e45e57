import { LockKeyhole } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/link-button";
import type { Locale } from "@/lib/domain/locale";

/** What this is and what to do, before anything else. */
export function Hero({
  locale,
  children,
}: {
  readonly locale: Locale;
  readonly children: ReactNode;
}) {
  const t = useTranslations("home");
  return (
    <div className="grid items-end gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="grid gap-6">
        <h1 className="font-display text-4xl">{t("title")}</h1>
        <p className="max-w-prose text-lg text-soft">{t("lead")}</p>
        <div className="flex flex-wrap gap-3">
          <LinkButton variant="primary" href={`/${locale}/estimate`}>
            {t("estimate")}
          </LinkButton>
          <LinkButton href={`/${locale}/estimate?sample=1`}>{t("sample")}</LinkButton>
        </div>
        <p className="flex items-center gap-2 text-sm text-soft">
          <LockKeyhole aria-hidden className="size-4 shrink-0" />
          {t("private")}
        </p>
      </div>
      {children}
    </div>
  );
}
