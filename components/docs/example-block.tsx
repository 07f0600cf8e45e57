import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import type { Locale } from "@/lib/domain/units/locale";
import type { Example } from "./ways";

/** Something to paste, with what it would show beside it. */
export function ExampleBlock({
  example: { code, preview },
  title,
  locale,
}: {
  readonly example: Example;
  readonly title: string;
  readonly locale: Locale;
}) {
  const t = useTranslations("docs");
  return (
    <div className="grid gap-3">
      <pre className="overflow-x-auto rounded-md bg-sunk p-3 font-mono text-xs whitespace-pre-wrap break-all">
        {code}
      </pre>
      <div>
        <CopyButton text={code} label={t("copy")} copiedLabel={t("copied")} />
      </div>
      {preview && (
        <iframe
          src={`/embed/${preview.path}${preview.path.includes("?") ? "&" : "?"}lang=${locale}`}
          title={t("preview", { what: title })}
          height={preview.height}
          loading="lazy"
          className="w-full max-w-[420px] border border-rule"
        />
      )}
    </div>
  );
}
