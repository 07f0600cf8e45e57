"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { DropTitle, FileDrop } from "@/components/ui/file-drop";
import type { UsageCell } from "@/lib/domain/usage/usage";
import { UsageForm } from "./usage-form";

interface Props {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSample: () => void;
  readonly onTyped: (usage: readonly UsageCell[]) => void;
  /** Starts over; null while there is nothing to forget. */
  readonly onForget: (() => void) | null;
  readonly guide: ReactNode;
  readonly isFirst: boolean;
}

/**
 * Three ways in: drop or choose exports, try the sample, or type a month in. Once there is something
 * to compare they shrink to a line.
 */
export function UsageStep(props: Props) {
  const { onFiles, isFirst } = props;
  const t = useTranslations("estimate");
  return (
    <div className="grid grid-cols-1 gap-3">
      <FileDrop
        label={t("drop.choose")}
        onFiles={onFiles}
        className={isFirst ? "justify-items-center px-5 py-10 text-center" : "px-4 py-3"}
      >
        {(chooser) =>
          isFirst ? (
            <FirstDrop chooser={chooser} onSample={props.onSample} onForget={props.onForget} />
          ) : (
            <div className="flex flex-wrap items-center gap-2">
              {chooser(t("drop.more"), "secondary", "sm")}
              <Button size="sm" variant="quiet" onClick={props.onSample}>
                {t("drop.sample")}
              </Button>
              {props.onForget !== null && (
                <Button size="sm" variant="quiet" onClick={props.onForget}>
                  {t("readOut.clear")}
                </Button>
              )}
              <p className="text-xs text-soft">{t("drop.privacy")}</p>
            </div>
          )
        }
      </FileDrop>
      {isFirst && (
        <div>
          <Disclosure summary={t("form.summary")}>
            <UsageForm onTyped={props.onTyped} />
          </Disclosure>
          <Disclosure summary={t("where")} open>
            {props.guide}
          </Disclosure>
        </div>
      )}
    </div>
  );
}

function FirstDrop({
  chooser,
  onSample,
  onForget,
}: Pick<Props, "onSample" | "onForget"> & {
  readonly chooser: (text: string, variant: "primary") => ReactNode;
}) {
  const t = useTranslations("estimate");
  return (
    <>
      <DropTitle drop={t("drop.title")} open={t("drop.titleTouch")} off={t("drop.off")} />
      <p className="max-w-prose text-sm text-soft">{t("drop.formats")}</p>
      <div className="flex flex-wrap justify-center gap-3">
        {chooser(t("drop.choose"), "primary")}
        <Button onClick={onSample}>{t("drop.sample")}</Button>
        {onForget !== null && (
          <Button variant="quiet" onClick={onForget}>
            {t("readOut.clear")}
          </Button>
        )}
      </div>
      <p className="max-w-prose text-xs text-balance text-soft">{t("drop.privacy")}</p>
    </>
  );
}
