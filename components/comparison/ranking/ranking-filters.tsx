"use client";
import { useTranslations } from "next-intl";
import { FilterSelect } from "@/components/ui/filter-select";
import {
  choicesOf,
  type RankingFilter,
  type TraitsByVendor,
} from "@/lib/domain/report/vendor-traits";

/** Narrows the ranking by region, OpenAI-compatible endpoint and tier. */
export function RankingFilters({
  traits,
  filter,
  onChange,
}: {
  readonly traits: TraitsByVendor;
  readonly filter: RankingFilter;
  readonly onChange: (filter: RankingFilter) => void;
}) {
  const t = useTranslations("comparison.filter");
  const { regions, tiers, compatible } = choicesOf(traits);
  return (
    <>
      <FilterSelect
        label={t("region")}
        any={t("any")}
        value={filter.region}
        options={regions.map((region) => ({ value: region, label: t(`regions.${region}`) }))}
        onChange={(region) => onChange({ ...filter, region })}
      />
      <FilterSelect
        label={t("tier")}
        any={t("any")}
        value={filter.tier}
        options={tiers.map((tier) => ({ value: tier, label: t(`tiers.${tier}`) }))}
        onChange={(tier) => onChange({ ...filter, tier })}
      />
      {compatible && (
        <FilterSelect
          label={t("compatible")}
          any={t("any")}
          value={filter.compatible === null ? null : "yes"}
          options={[{ value: "yes", label: t("documented") }]}
          onChange={(value) => onChange({ ...filter, compatible: value === null ? null : true })}
        />
      )}
    </>
  );
}
