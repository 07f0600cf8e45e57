"use client";
import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type DragEvent, useRef, useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { droppedFiles } from "@/lib/browser/file-drop";
import { handOver } from "@/lib/browser/file-handoff";
import type { Locale } from "@/lib/domain/locale";

/** Takes exports on the spot and carries them, in memory, to the page that reads them. */
export function DropZone({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("home.drop");
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function take(files: readonly File[]) {
    if (files.length === 0) return;
    handOver(files);
    router.push(`/${locale}/estimate` as Route);
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    droppedFiles(event.dataTransfer).then(take, reportError);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same by keyboard
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      data-over={over || undefined}
      className="grid gap-4 rounded-lg border-2 border-dashed border-edge bg-sheet p-5 transition-colors data-over:border-seal data-over:bg-seal-wash sm:p-6"
    >
      <p className="font-display text-xl">{t("title")}</p>
      <input
        ref={input}
        type="file"
        multiple
        accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.gz,.zip,text/csv,application/json"
        aria-label={t("choose")}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => take([...(event.target.files ?? [])])}
      />
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" onClick={() => input.current?.click()}>
          {t("choose")}
        </Button>
        <Link href={`/${locale}/estimate?sample=1` as Route} className={buttonClass()}>
          {t("sample")}
        </Link>
      </div>
      <p className="text-sm text-soft">{t("text")}</p>
    </div>
  );
}
