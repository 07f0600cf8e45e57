"use client";
import { useTranslations } from "next-intl";
import { type DragEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { droppedFiles } from "@/lib/browser/file-drop";
import type { UsageCell } from "@/lib/domain/usage";
import { UsageForm } from "./usage-form";

/** Three ways in: drop or choose exports, try the sample, or type a month in. */
export function UsageStep({
  onFiles,
  onSample,
  onTyped,
}: {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSample: () => void;
  readonly onTyped: (usage: readonly UsageCell[]) => void;
}) {
  const t = useTranslations("estimate");
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    droppedFiles(event.dataTransfer).then((files) => {
      if (files.length > 0) onFiles(files);
    }, reportError);
  }

  return (
    <div className="grid gap-4">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same by keyboard */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        data-over={over || undefined}
        className="grid justify-items-center gap-4 rounded-lg border-2 border-dashed border-edge bg-sheet px-5 py-10 text-center transition-colors data-over:border-seal data-over:bg-seal-wash"
      >
        <p className="font-display text-xl">{t("drop.title")}</p>
        <p className="max-w-prose text-sm text-soft">{t("drop.formats")}</p>
        <input
          ref={input}
          type="file"
          multiple
          accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.gz,.zip,text/csv,application/json"
          aria-label={t("drop.choose")}
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = "";
            if (files.length > 0) onFiles(files);
          }}
        />
        <div className="flex flex-wrap justify-center gap-3">
          <Button variant="primary" onClick={() => input.current?.click()}>
            {t("drop.choose")}
          </Button>
          <Button onClick={onSample}>{t("drop.sample")}</Button>
        </div>
        <p className="max-w-prose text-xs text-soft">{t("drop.privacy")}</p>
      </div>
      <div>
        <Disclosure summary={t("form.summary")}>
          <UsageForm onTyped={onTyped} />
        </Disclosure>
        <Disclosure summary={t("where.summary")}>
          <ol className="grid max-w-prose list-decimal gap-2 pl-5 text-sm">
            {(["usage", "cost", "both"] as const).map((step) => (
              <li key={step}>{t(`where.${step}`)}</li>
            ))}
          </ol>
        </Disclosure>
      </div>
    </div>
  );
}
