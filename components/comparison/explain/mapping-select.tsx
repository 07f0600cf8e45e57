"use client";
import { useTranslations } from "next-intl";
import type { Mapper } from "@/components/comparison/live-comparison";
import { Select } from "@/components/ui/select";

const AS_POLICY = "";
const STAYS = "·stays";

/** The vendor's models one of OpenAI's can be set to, itself unmoved among them. */
export function MappingSelect({
  openaiModel,
  vendor,
  mapper: { chosen, choices, onChoose },
}: {
  readonly openaiModel: string;
  readonly vendor: string;
  readonly mapper: Mapper;
}) {
  const t = useTranslations("comparison.details");
  const now = chosen[openaiModel]?.[vendor];
  return (
    <Select
      aria-label={t("choose", { model: openaiModel })}
      value={now === undefined ? AS_POLICY : (now ?? STAYS)}
      onChange={({ target: { value } }) =>
        onChoose(
          openaiModel,
          vendor,
          value === AS_POLICY ? undefined : value === STAYS ? null : value,
        )
      }
    >
      <option value={AS_POLICY}>{t("asPolicy")}</option>
      {choices(vendor).map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
      <option value={STAYS}>{t("stays")}</option>
    </Select>
  );
}
