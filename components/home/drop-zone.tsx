"use client";
import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { DropTitle, FileDrop } from "@/components/ui/file-drop";
import { handOver } from "@/lib/browser/file-handoff";
import type { Locale } from "@/lib/domain/units/locale";

/** Takes exports on the spot and carries them, in memory, to the page that reads them. */
export function DropZone({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("home.drop");
  const router = useRouter();

  function take(files: readonly File[]) {
    handOver(files);
    router.push(`/${locale}/estimate` as Route);
  }
  return (
    <FileDrop label={t("choose")} onFiles={take} className="p-5 sm:p-6">
      {(chooser) => (
        <>
          <DropTitle drop={t("title")} open={t("titleTouch")} off={t("off")} />
          <div className="flex flex-wrap gap-3">
            {chooser(t("choose"), "primary")}
            <Link href={`/${locale}/estimate?sample=2026` as Route} className={buttonClass()}>
              {t("sample")}
            </Link>
          </div>
          <p className="text-sm text-soft">{t("text")}</p>
        </>
      )}
    </FileDrop>
  );
}
