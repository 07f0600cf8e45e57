"use client";
import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import type { Day } from "@/lib/domain/day";
import { OFFER_STATUSES } from "@/lib/domain/offer";
import { AsOfControl } from "./as-of-control";
import { FilterSelect } from "./filter-select";
import { KindSelect } from "./kind-select";
import type { OfferQuery, SetOfferQuery } from "./use-offer-query";

/** Everything that can be asked of the list. */
export function OfferFilters({
  query,
  setQuery,
  today,
  vendors,
}: {
  readonly query: OfferQuery;
  readonly setQuery: SetOfferQuery;
  readonly today: Day;
  readonly vendors: readonly { readonly slug: string; readonly name: string }[];
}) {
  const t = useTranslations("offers");
  return (
    <search aria-label={t("browse.filters")} className="grid gap-4 border-y border-rule py-5">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <AsOfControl
          value={query.asOf}
          today={today}
          onChange={(asOf) => void setQuery({ asOf })}
        />
        <Segmented
          legend={t("browse.view")}
          value={query.view}
          options={[
            { value: "tickets", label: t("browse.tickets") },
            { value: "table", label: t("browse.table") },
          ]}
          onChange={(view) => void setQuery({ view })}
        />
      </div>
      <div className="grid grid-cols-2 gap-x-4 gap-y-3 lg:grid-cols-[1.4fr_1fr_1fr_1fr_1fr]">
        <Field label={t("browse.q")} className="col-span-2 lg:col-span-1">
          {(control) => (
            <Input
              {...control}
              type="search"
              value={query.q}
              placeholder={t("browse.qHint")}
              onChange={(event) => void setQuery({ q: event.target.value || null })}
            />
          )}
        </Field>
        <FilterSelect
          label={t("browse.vendor")}
          any={t("browse.allVendors")}
          value={query.vendor}
          options={vendors.map(({ slug, name }) => ({ value: slug, label: name }))}
          onChange={(vendor) => void setQuery({ vendor })}
        />
        <KindSelect value={query.kind} onChange={(kind) => void setQuery({ kind })} />
        <FilterSelect
          label={t("browse.status")}
          any={t("browse.any")}
          value={query.status}
          options={OFFER_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
          onChange={(status) => void setQuery({ status })}
        />
        <FilterSelect
          label={t("browse.sort")}
          value={query.sort}
          options={[
            { value: "deadline", label: t("browse.sortDeadline") },
            { value: "grant", label: t("browse.sortGrant") },
            { value: "vendor", label: t("browse.sortVendor") },
          ]}
          onChange={(sort) => void setQuery({ sort })}
        />
      </div>
    </search>
  );
}
