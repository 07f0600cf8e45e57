"use client";
import { useTranslations } from "next-intl";
import { FilterSelect } from "@/components/ui/filter-select";
import { OFFER_STATUSES } from "@/lib/domain/catalogue/offer";
import { KindSelect } from "./kind-select";
import { type OfferQuery, REGION_CHOICES, type SetOfferQuery } from "./use-offer-query";

/** Conditions that offers set often enough to look for. */
const CODES = ["new-user", "openai-user", "real-name", "no-card", "card", "enterprise"] as const;

interface Props {
  readonly query: OfferQuery;
  readonly setQuery: SetOfferQuery;
}

/** What is asked most: vendor, kind, status. */
export function MainFilters({
  query,
  setQuery,
  vendors,
}: Props & { readonly vendors: readonly { readonly slug: string; readonly name: string }[] }) {
  const t = useTranslations("offers");
  return (
    <>
      <FilterSelect
        labelHidden
        label={t("browse.vendor")}
        name="vendor"
        any={t("browse.allVendors")}
        value={query.vendor}
        options={vendors.map(({ slug, name }) => ({ value: slug, label: name }))}
        onChange={(vendor) => setQuery({ vendor })}
      />
      <KindSelect value={query.kind} onChange={(kind) => setQuery({ kind })} />
      <FilterSelect
        labelHidden
        label={t("browse.status")}
        name="status"
        any={t("browse.anyStatus")}
        value={query.status}
        options={OFFER_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        onChange={(status) => setQuery({ status })}
      />
    </>
  );
}

/** What is asked now and then: who can claim, from where, and by which endpoint. */
export function MoreFilters({ query, setQuery }: Props) {
  const t = useTranslations("offers");
  return (
    <>
      <FilterSelect
        labelHidden
        label={t("detail.eligibility")}
        name="eligibility"
        any={t("browse.anyone")}
        value={CODES.find((code) => code === query.eligibility) ?? null}
        options={CODES.map((value) => ({ value, label: t(`eligibility.${value}`) }))}
        onChange={(eligibility) => setQuery({ eligibility })}
      />
      <FilterSelect
        labelHidden
        label={t("browse.region")}
        name="region"
        any={t("browse.anywhere")}
        value={query.region}
        options={REGION_CHOICES.map((value) => ({ value, label: t(`region.${value}`) }))}
        onChange={(region) => setQuery({ region })}
      />
      <FilterSelect
        labelHidden
        label={t("browse.compatible")}
        name="compatible"
        any={t("browse.anyEndpoint")}
        value={query.compatible === null ? null : query.compatible ? "true" : "false"}
        options={[
          { value: "true", label: t("browse.compatibleYes") },
          { value: "false", label: t("browse.compatibleNo") },
        ]}
        onChange={(value) => setQuery({ compatible: value && value === "true" })}
      />
    </>
  );
}

/** The order of the list. */
export function SortSelect({ query, setQuery }: Props) {
  const t = useTranslations("offers.browse");
  return (
    <FilterSelect
      labelHidden
      label={t("sort")}
      name="sort"
      value={query.sort}
      options={[
        { value: "best", label: t("sortBest") },
        { value: "deadline", label: t("sortDeadline") },
        { value: "grant", label: t("sortGrant") },
        { value: "worth", label: t("sortWorth") },
        { value: "vendor", label: t("sortVendor") },
      ]}
      onChange={(sort) => setQuery({ sort })}
    />
  );
}
