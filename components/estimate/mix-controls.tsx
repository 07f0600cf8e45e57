"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { Slider } from "@/components/ui/slider";
import { TEXT_KINDS, type TextKind } from "@/lib/domain/catalogue/catalogue";
import { type ContentMix, withShare } from "@/lib/domain/estimate/content-mix";

/** How much of the text is Chinese, English and code: together always 100 %. */
export function MixControls({
  mix,
  onChange,
  children,
}: {
  readonly mix: ContentMix;
  readonly onChange: (mix: ContentMix) => void;
  /** Another way to find it. */
  readonly children: ReactNode;
}) {
  const t = useTranslations("estimate.mix");
  return (
    <fieldset className="grid gap-3 border-t border-rule pt-4">
      <legend className="float-left mb-1 text-sm font-medium">{t("legend")}</legend>
      <p className="clear-both text-xs text-soft">{t("hint")}</p>
      <div className="grid gap-x-8 gap-y-2 sm:max-lg:grid-cols-3">
        {TEXT_KINDS.map((kind: TextKind) => (
          <Field key={kind} label={t(kind, { value: mix[kind] })}>
            {(control) => (
              <Slider
                {...control}
                min={0}
                max={100}
                step={5}
                value={mix[kind]}
                aria-valuetext={t(kind, { value: mix[kind] })}
                onChange={(event) => onChange(withShare(mix, kind, Number(event.target.value)))}
              />
            )}
          </Field>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
