"use client";
import { clsx } from "clsx";
import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { OFFER_STATUSES } from "@/lib/domain/offer";
import { FilterSelect } from "./filter-select";
import { KindSelect } from "./kind-select";
import type { OfferQuery, SetOfferQuery } from "./use-offer-query";

/** Conditions that offers set often enough to look for. */
const CODES = ["new-user", "openai-user", "real-name", "no-card", "card", "enterprise"] as const;

/** The choices, folded away on a phone, where they would push the list off the screen. */
export function MoreFilters({
  query,
  setQuery,
  vendors,
}: {
  readonly query: OfferQuery;
  readonly setQuery: SetOfferQuery;
  readonly vendors: readonly { readonly slug: string; readonly name: string }[];
}) {
  const t = useTranslations("offers");
  const id = useId();
  const [open, setOpen] = useState(false);
  const chosen = [
    ...[query.vendor, query.kind, query.status],
    ...[query.eligibility, query.compatible],
  ].filter((value) => value !== null).length;
  return (
    <div className="grid gap-3">
      <Button
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="w-full sm:hidden"
        size="sm"
      >
        <SlidersHorizontal aria-hidden className="size-4" />
        {t("browse.filters")}
        {chosen > 0 && ` (${chosen})`}
      </Button>
      <div
        id={id}
        className={clsx(
          "grid-cols-2 gap-x-4 gap-y-3 sm:grid md:grid-cols-3",
          open ? "grid" : "hidden",
        )}
      >
        <FilterSelect
          label={t("browse.vendor")}
          any={t("browse.allVendors")}
          value={query.vendor}
          options={vendors.map(({ slug, name }) => ({ value: slug, label: name }))}
          onChange={(vendor) => setQuery({ vendor })}
        />
        <KindSelect value={query.kind} onChange={(kind) => setQuery({ kind })} />
        <FilterSelect
          label={t("browse.status")}
          any={t("browse.any")}
          value={query.status}
          options={OFFER_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
          onChange={(status) => setQuery({ status })}
        />
        <FilterSelect
          label={t("detail.eligibility")}
          any={t("browse.any")}
          value={CODES.find((code) => code === query.eligibility) ?? null}
          options={CODES.map((value) => ({ value, label: t(`eligibility.${value}`) }))}
          onChange={(eligibility) => setQuery({ eligibility })}
        />
        <FilterSelect
          label={t("browse.compatible")}
          any={t("browse.any")}
          value={query.compatible === true ? "yes" : null}
          options={[{ value: "yes", label: t("browse.compatibleYes") }]}
          onChange={(value) => setQuery({ compatible: value === "yes" ? true : null })}
        />
        <FilterSelect
          label={t("browse.sort")}
          value={query.sort}
          options={[
            { value: "deadline", label: t("browse.sortDeadline") },
            { value: "grant", label: t("browse.sortGrant") },
            { value: "vendor", label: t("browse.sortVendor") },
          ]}
          onChange={(sort) => setQuery({ sort })}
        />
      </div>
    </div>
  );
}
