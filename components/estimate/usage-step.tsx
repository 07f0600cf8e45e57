"use client";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { DropTitle, FileDrop } from "@/components/ui/file-drop";
import type { UsageCell } from "@/lib/domain/usage/usage";
import { UsageForm } from "./usage-form";

/**
 * Three ways in: drop or choose exports, try the sample, or type a month in. Once there is something
 * to compare they make room for it: the guide folds, the words beside the buttons go.
 */
export function UsageStep({
  onFiles,
  onSample,
  onTyped,
  guide,
  isFirst,
}: {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSample: () => void;
  readonly onTyped: (usage: readonly UsageCell[]) => void;
  readonly guide: ReactNode;
  readonly isFirst: boolean;
}) {
  const t = useTranslations("estimate");
  return (
    <div className="grid gap-4">
      <FileDrop
        label={t("drop.choose")}
        onFiles={onFiles}
        className={clsx("justify-items-center px-5 text-center", isFirst ? "py-10" : "py-5")}
      >
        {(chooser) => (
          <>
            {isFirst && (
              <>
                <DropTitle drop={t("drop.title")} open={t("drop.titleTouch")} off={t("drop.off")} />
                <p className="max-w-prose text-sm text-soft">{t("drop.formats")}</p>
              </>
            )}
            <div className="flex flex-wrap justify-center gap-3">
              {chooser(t("drop.choose"), "primary")}
              <Button onClick={onSample}>{t("drop.sample")}</Button>
            </div>
            <p className="max-w-prose text-xs text-balance text-soft">{t("drop.privacy")}</p>
          </>
        )}
      </FileDrop>
      <div>
        <Disclosure summary={t("form.summary")}>
          <UsageForm onTyped={onTyped} />
        </Disclosure>
        <Disclosure summary={t("where")} open={isFirst}>
          {guide}
        </Disclosure>
      </div>
    </div>
  );
}
