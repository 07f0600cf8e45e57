"use client";
import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { type Assumptions, MAPPING_POLICIES } from "@/lib/domain/estimate/estimate-report";

/** Which of a vendor's models stands in where none was chosen. */
export function PolicySelect({
  policy,
  onChange,
}: {
  readonly policy: Assumptions["mappingPolicy"];
  readonly onChange: (part: Pick<Assumptions, "mappingPolicy">) => void;
}) {
  const t = useTranslations("estimate.assume");
  return (
    <Field label={t("policy")} hint={t("policyHint")}>
      {(control) => (
        <Select
          {...control}
          value={policy}
          onChange={(event) => {
            const chosen = MAPPING_POLICIES.find((one) => one === event.target.value);
            if (chosen !== undefined) onChange({ mappingPolicy: chosen });
          }}
        >
          {MAPPING_POLICIES.map((one) => (
            <option key={one} value={one}>
              {t(`policies.${one}`)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
