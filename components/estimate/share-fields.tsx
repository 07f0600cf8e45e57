"use client";
import { useTranslations } from "next-intl";
import { Check } from "@/components/ui/check";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { ShareChoice } from "@/lib/browser/shares";
import { EXPIRY_DAYS } from "@/lib/schemas/share";

interface Props {
  readonly choice: ShareChoice;
  readonly onChange: (part: Partial<ShareChoice>) => void;
}

/** What a person decides about a share before it is made. */
export function ShareFields({ choice, onChange }: Props) {
  const t = useTranslations("estimate.share");
  return (
    <div className="grid max-w-3xl gap-4 sm:grid-cols-2">
      <Field label={t("title")} hint={t("titleHint")}>
        {(control) => (
          <Input
            {...control}
            maxLength={80}
            value={choice.title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("expires")} hint={t("expiresHint")}>
        {(control) => (
          <Select
            {...control}
            value={choice.expiresInDays}
            onChange={(event) => onChange({ expiresInDays: Number(event.target.value) })}
          >
            {EXPIRY_DAYS.map((days) => (
              <option key={days} value={days}>
                {t("days", { days })}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t("note")} hint={t("noteHint")} className="sm:col-span-2">
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={500}
            className="control"
            value={choice.note}
            onChange={(event) => onChange({ note: event.target.value })}
          />
        )}
      </Field>
      <Check
        label={t("hideVolumes")}
        hint={t("hideVolumesHint")}
        checked={choice.hideVolumes}
        onChange={(hideVolumes) => onChange({ hideVolumes })}
      />
      <Check
        label={t("sealed")}
        hint={t("sealedHint")}
        checked={choice.sealed}
        onChange={(sealed) => onChange({ sealed })}
      />
    </div>
  );
}
