"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import type { ReadingProgress as Progressed } from "@/lib/browser/file-reading";

const MB = 1_000_000;

/** How far the files have been read, with a way out. */
export function ReadingProgress({
  progress,
  onCancel,
}: {
  readonly progress: Progressed | null;
  readonly onCancel: () => void;
}) {
  const t = useTranslations("estimate.reading");
  const done = progress?.bytes ?? null;
  const total = progress?.totalBytes ?? 1;
  return (
    <div className="grid gap-3 rounded-lg border border-edge bg-sheet p-5" aria-live="polite">
      <p className="text-sm">
        {progress === null
          ? t("start")
          : t("progress", {
              done: (progress.bytes / MB).toFixed(1),
              total: (total / MB).toFixed(1),
              rows: progress.rows,
            })}
      </p>
      <Progress label={t("label")} value={done} max={total} />
      <Button size="sm" className="justify-self-start" onClick={onCancel}>
        {t("cancel")}
      </Button>
    </div>
  );
}
