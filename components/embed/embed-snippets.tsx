"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { Disclosure } from "@/components/ui/disclosure";
import type { Locale } from "@/lib/domain/units/locale";

/** What to paste elsewhere: a badge that stays current, and a list for a frame. */
export function EmbedSnippets({
  vendor,
  name,
  locale,
}: {
  readonly vendor: string;
  readonly name: string;
  readonly locale: Locale;
}) {
  const t = useTranslations("vendors.embed");
  const [origin, setOrigin] = useState("");
  useEffect(() => setOrigin(location.origin), []);
  const badge = `/badge/${vendor}.svg?lang=${locale}`;
  const page = `${origin}/${locale}/vendors/${vendor}`;
  const snippets = [
    ["badge", `[![${name.replace(/[[\]\\]/g, "\\$&")}](${origin}${badge})](${page})`],
    [
      "frame",
      `<iframe src="${origin}/embed/offers?vendor=${vendor}&amp;lang=${locale}" width="360" height="320" loading="lazy" title="${name.replaceAll('"', "&quot;")}"></iframe>`,
    ],
  ] as const;
  return (
    <Disclosure summary={t("title")}>
      <div className="grid gap-4">
        <p className="max-w-prose text-sm text-soft">{t("lead")}</p>
        {/* biome-ignore lint/performance/noImgElement: drawn by us, of unknown width, never optimised */}
        <img src={badge} alt={t("badge")} height={20} loading="lazy" />
        {snippets.map(([kind, text]) => (
          <div key={kind} className="grid gap-1.5">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <span className="text-sm font-medium">{t(kind)}</span>
              <CopyButton text={text} label={t("copy")} copiedLabel={t("copied")} />
            </div>
            <pre className="overflow-x-auto rounded-md bg-sunk p-3 font-mono text-xs whitespace-pre-wrap break-all">
              {text}
            </pre>
          </div>
        ))}
      </div>
    </Disclosure>
  );
}
