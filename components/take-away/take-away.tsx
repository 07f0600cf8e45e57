"use client";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { type Shown, useSavedFiles } from "./use-saved-files";

/** The ranking as it is on the screen, in the forms other programs read, and the decision on a page. */
export function TakeAway(shown: Shown) {
  const t = useTranslations("takeaway");
  const { files, failed, markdownTable } = useSavedFiles(shown);
  return (
    <div className="flex flex-wrap items-center gap-x-1 gap-y-2" data-noprint>
      <span className="w-full text-sm text-soft sm:w-auto">{t("label")}</span>
      {files.map(({ name, save, isBusy }) => (
        <Button
          key={name}
          size="sm"
          variant="quiet"
          className="max-sm:-ml-3"
          busy={isBusy}
          onClick={save}
        >
          <Download aria-hidden className="size-4" />
          {t(name)}
        </Button>
      ))}
      <CopyButton text={markdownTable} label={t("markdown")} copiedLabel={t("copied")} />
      {failed && <Notice tone="error" live title={t("failed")} />}
    </div>
  );
}
