"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Mapper } from "@/components/comparison/live-comparison";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { lifetimesOn } from "@/lib/domain/catalogue/lifetime";
import { pricesOn } from "@/lib/domain/catalogue/price-on";
import { formatDecimal } from "@/lib/domain/units/decimal";
import type { useAssumptions } from "./use-assumptions";

const MICRO_DECIMALS = 6;

/** The models a person may choose among, with tier and price, and what choosing one changes. */
export function useMapper(
  catalogue: EstimateCatalogue | null,
  { assumptions, change }: Pick<ReturnType<typeof useAssumptions>, "assumptions" | "change">,
): Mapper {
  const t = useTranslations("models.tiers");
  const { mapping, asOf, startOn } = assumptions;
  return useMemo(() => {
    const prices = new Map(
      pricesOn(catalogue?.prices ?? [], asOf).map((price) => [
        `${price.vendor}\n${price.model}`,
        price,
      ]),
    );
    const lifetimes = lifetimesOn(catalogue?.retirements ?? [], asOf);
    return {
      chosen: mapping,
      choices: (vendor) =>
        (catalogue?.vendorModels ?? []).flatMap((model) => {
          const { id, tier } = model;
          const price = prices.get(`${vendor}\n${id}`);
          const last = lifetimes.lastDay(vendor, id);
          if (model.vendor !== vendor || price === undefined) return [];
          if (last !== null && last < startOn) return [];
          const { inputUncached, output } = price.perMillion;
          const figures = [inputUncached, output]
            .map((micro) => (micro === undefined ? "–" : formatDecimal(micro, MICRO_DECIMALS)))
            .join(" / ");
          return [{ id, label: `${id} · ${t(tier)} · ${price.currency} ${figures}` }];
        }),
      onChoose: (openaiModel, vendor, vendorModel) => {
        const { [vendor]: _, ...others } = mapping[openaiModel] ?? {};
        const own = vendorModel === undefined ? others : { ...others, [vendor]: vendorModel };
        change({ mapping: { ...mapping, [openaiModel]: own } });
      },
    };
  }, [catalogue, mapping, asOf, startOn, change, t]);
}
