"use client";
import { useTranslations } from "next-intl";
import { AsOfControl } from "@/components/as-of/as-of-control";
import { useAsOf } from "@/components/as-of/use-as-of";
import { Disclosure } from "@/components/ui/disclosure";
import { FilterSelect } from "@/components/ui/filter-select";
import { textField, useQuery } from "@/components/ui/use-query";
import type { ListedEquivalence, ListedPrice, VendorRecord } from "@/lib/domain/catalogue/listing";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { MoveTable } from "./move-table";
import { PriceTable } from "./price-table";

interface Props {
  readonly vendors: readonly VendorRecord[];
  readonly prices: readonly ListedPrice[];
  readonly moves: readonly ListedEquivalence[];
  readonly renderedOn: Day;
  readonly locale: Locale;
}

const QUERY = { model: textField };
const FIRST_SHOWN = "gpt-4o-2024-05-13";

/** Every model and price as of a day; what is asked stands in the address. */
export function ModelBrowser({ vendors, prices, moves, renderedOn, locale }: Props) {
  const t = useTranslations("models");
  const { asOf, today } = useAsOf(renderedOn);
  const [{ model: asked }, setQuery] = useQuery(QUERY);
  const movable = [...new Set(moves.map(({ openaiModel }) => openaiModel))];
  const openaiModel = movable.find((id) => id === asked) ?? FIRST_SHOWN;
  const listed = vendors.filter(({ models }) => models.length > 0);
  const openaiFirst = [
    ...listed.filter(({ slug }) => slug === "openai"),
    ...listed.filter(({ slug }) => slug !== "openai"),
  ];
  return (
    <>
      <div
        data-noprint
        className="flex flex-wrap items-end gap-x-6 gap-y-4 border-y border-rule py-5"
      >
        <AsOfControl renderedOn={renderedOn} />
        <div className="min-w-60">
          <FilterSelect
            label={t("pick")}
            value={openaiModel}
            options={movable.map((id) => ({ value: id, label: id }))}
            onChange={(id) => setQuery({ model: id })}
          />
        </div>
      </div>
      <section className="grid gap-4 py-8">
        <h2 className="font-display text-2xl">{t("movesTitle")}</h2>
        <MoveTable {...{ openaiModel, vendors, prices, moves, asOf, locale }} />
      </section>
      <h2 className="border-b border-rule pb-3 font-display text-2xl">{t("allTitle")}</h2>
      {openaiFirst.map((vendor) => (
        <Disclosure
          key={vendor.slug}
          summary={t("vendorModels", {
            vendor: inLanguage(vendor.name, locale),
            count: vendor.models.length,
          })}
        >
          <PriceTable vendor={vendor} prices={prices} asOf={asOf} today={today} locale={locale} />
        </Disclosure>
      ))}
    </>
  );
}
