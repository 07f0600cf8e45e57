"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import type { Locale } from "@/lib/domain/units/locale";

/** For a month that was typed in: a link that carries all of it, so that nothing has to be stored. */
export function TypedLink({
  input,
  locale,
}: {
  readonly input: EstimateInput;
  readonly locale: Locale;
}) {
  const t = useTranslations("estimate.share");
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let isShown = true;
    void import("@/lib/browser/typed-link")
      .then(({ typedFragment }) => typedFragment(input))
      .catch(() => null)
      .then((fragment) => {
        if (!isShown) return;
        setUrl(fragment && `${location.origin}/${locale}/estimate${fragment}`);
      });
    return () => {
      isShown = false;
    };
  }, [input, locale]);
  if (url === null) return null;
  return (
    <div className="grid max-w-3xl grid-cols-[1fr_auto] items-end gap-3">
      <Field label={t("typed")} hint={t("typedHint")}>
        {(control) => <Input {...control} readOnly value={url} className="font-mono" />}
      </Field>
      <CopyButton text={url} label={t("copy")} copiedLabel={t("copied")} />
    </div>
  );
}
