"use client";
import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";

/** Code that can be copied. */
export function Code({ text }: { readonly text: string }) {
  const t = useTranslations("offers.detail");
  return (
    <div className="grid justify-items-end gap-2">
      <pre className="w-full rounded-md border border-rule bg-sunk p-4 text-xs leading-relaxed wrap-anywhere whitespace-pre-wrap">
        <code className="font-mono">{text}</code>
      </pre>
      <CopyButton text={text} label={t("copy")} copiedLabel={t("copied")} />
    </div>
  );
}
