import { LockKeyhole } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/units/locale";
import { DropZone } from "./drop-zone";

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
        <h1 className="font-display text-4xl">
          <span className="block">{t("title.ask")}</span>
          <span className="block">{t("title.answer")}</span>
        </h1>
        <p className="max-w-prose text-lg text-soft">{t("lead")}</p>
        <DropZone locale={locale} />
        <p className="flex items-center gap-2 text-sm text-soft">
          <LockKeyhole aria-hidden className="size-4 shrink-0" />
          {t("private")}
        </p>
      </div>
      {children}
    </div>
  );
}
