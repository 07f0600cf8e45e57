"use client";
import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { GRANT_KINDS, type GrantKind } from "@/lib/domain/catalogue/grant";
import { PERK_KINDS, type PerkKind } from "@/lib/domain/catalogue/offer";

const KINDS = [...GRANT_KINDS, ...PERK_KINDS];

/** A kind of grant or perk; null for any. */
export function KindSelect({
  value,
  onChange,
}: {
  readonly value: GrantKind | PerkKind | null;
  readonly onChange: (kind: GrantKind | PerkKind | null) => void;
}) {
  const t = useTranslations("offers");
  return (
    <Field label={t("browse.kind")} labelHidden>
      {(control) => (
        <Select
          {...control}
          name="kind"
          value={value ?? ""}
          onChange={({ target }) => onChange(KINDS.find((kind) => kind === target.value) ?? null)}
        >
          <option value="">{t("browse.anyKind")}</option>
          <optgroup label={t("browse.grants")}>
            {GRANT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </optgroup>
          <optgroup label={t("browse.perks")}>
            {PERK_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`perk.${kind}`)}
              </option>
            ))}
          </optgroup>
        </Select>
      )}
    </Field>
  );
}
