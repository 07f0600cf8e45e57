"use client";
import { clsx } from "clsx";
import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { FilterSelect } from "@/components/ui/filter-select";
import { OFFER_STATUSES } from "@/lib/domain/catalogue/offer";
import { KindSelect } from "./kind-select";
import { type OfferQuery, REGION_CHOICES, type SetOfferQuery } from "./use-offer-query";

/** Conditions that offers set often enough to look for. */
const CODES = ["new-user", "openai-user", "real-name", "no-card", "card", "enterprise"] as const;

interface Props {
  readonly query: OfferQuery;
  readonly setQuery: SetOfferQuery;
  readonly vendors: readonly { readonly slug: string; readonly name: string }[];
}

function Choices({ query, setQuery, vendors }: Props) {
  const t = useTranslations("offers");
  return (
    <>
      <FilterSelect
        label={t("browse.vendor")}
        name="vendor"
        any={t("browse.allVendors")}
        value={query.vendor}
        options={vendors.map(({ slug, name }) => ({ value: slug, label: name }))}
        onChange={(vendor) => setQuery({ vendor })}
      />
      <KindSelect value={query.kind} onChange={(kind) => setQuery({ kind })} />
      <FilterSelect
        label={t("browse.status")}
        name="status"
        any={t("browse.any")}
        value={query.status}
        options={OFFER_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        onChange={(status) => setQuery({ status })}
      />
      <FilterSelect
        label={t("detail.eligibility")}
        name="eligibility"
        any={t("browse.any")}
        value={CODES.find((code) => code === query.eligibility) ?? null}
        options={CODES.map((value) => ({ value, label: t(`eligibility.${value}`) }))}
        onChange={(eligibility) => setQuery({ eligibility })}
      />
      <FilterSelect
        label={t("browse.region")}
        name="region"
        any={t("browse.any")}
        value={query.region}
        options={REGION_CHOICES.map((value) => ({ value, label: t(`region.${value}`) }))}
        onChange={(region) => setQuery({ region })}
      />
      <FilterSelect
        label={t("browse.compatible")}
        name="compatible"
        any={t("browse.any")}
        value={query.compatible === null ? null : query.compatible ? "true" : "false"}
        options={[
          { value: "true", label: t("browse.compatibleYes") },
          { value: "false", label: t("browse.compatibleNo") },
        ]}
        onChange={(value) => setQuery({ compatible: value && value === "true" })}
      />
      <FilterSelect
        label={t("browse.sort")}
        name="sort"
        value={query.sort}
        options={[
          { value: "deadline", label: t("browse.sortDeadline") },
          { value: "grant", label: t("browse.sortGrant") },
          { value: "worth", label: t("browse.sortWorth") },
          { value: "vendor", label: t("browse.sortVendor") },
        ]}
        onChange={(sort) => setQuery({ sort })}
      />
    </>
  );
}

/** The choices, folded away on a phone, where they would push the list off the screen. */
export function MoreFilters(props: Props) {
  const t = useTranslations("offers");
  const id = useId();
  const [open, setOpen] = useState(false);
  const { vendor, kind, status, eligibility, compatible, region } = props.query;
  const asked = [vendor, kind, status, eligibility, compatible, region];
  const chosen = asked.filter((value) => value !== null).length;
  return (
    <div className="grid gap-3 lg:contents">
      <Button
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="w-full sm:hidden [@media(scripting:none)]:hidden"
        size="sm"
      >
        <SlidersHorizontal aria-hidden className="size-4" />
        {t("browse.filters")}
        {chosen > 0 && ` (${chosen})`}
      </Button>
      <div
        id={id}
        className={clsx(
          "grid-cols-2 gap-x-4 gap-y-3 sm:grid md:grid-cols-4 lg:contents [@media(scripting:none)]:grid",
          open ? "grid" : "hidden",
        )}
      >
        <Choices {...props} />
      </div>
    </div>
  );
}
