"use client";
import { useTranslations } from "next-intl";
import { AsOfControl } from "@/components/as-of/as-of-control";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SegmentedLinks } from "@/components/ui/segmented-links";
import type { Day } from "@/lib/domain/units/day";
import { MoreFilters } from "./more-filters";
import type { OfferHrefOf, OfferQuery, SetOfferQuery } from "./use-offer-query";

/** Everything that can be asked of the list. */
export function OfferFilters({
  query,
  setQuery,
  hrefOf,
  renderedOn,
  served,
  vendors,
}: {
  readonly query: OfferQuery;
  readonly setQuery: SetOfferQuery;
  /** Where a link with a change to the query leads. */
  readonly hrefOf: OfferHrefOf;
  readonly renderedOn: Day;
  /** The query the page was made for. */
  readonly served: string;
  readonly vendors: readonly { readonly slug: string; readonly name: string }[];
}) {
  const t = useTranslations("offers");
  return (
    <search aria-label={t("browse.filters")}>
      {/* Without scripts it is sent as it stands, and the server answers. */}
      <form
        action=""
        autoComplete="off"
        onSubmit={(event) => event.preventDefault()}
        className="grid gap-4 border-y border-rule py-5"
      >
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
          <AsOfControl name="asOf" renderedOn={renderedOn} served={served} />
          <input type="hidden" name="view" value={query.view} />
          <SegmentedLinks
            label={t("browse.view")}
            value={query.view}
            options={[
              { value: "tickets", label: t("browse.tickets"), href: hrefOf({ view: "tickets" }) },
              { value: "table", label: t("browse.table"), href: hrefOf({ view: "table" }) },
            ]}
            onChange={(view) => setQuery({ view })}
          />
        </div>
        <div className="grid gap-x-4 gap-y-3 lg:grid-cols-4">
          <Field label={t("browse.q")}>
            {(control) => (
              <Input
                {...control}
                name="q"
                type="search"
                value={query.q}
                placeholder={t("browse.qHint")}
                onChange={(event) => setQuery({ q: event.target.value || null }, "replace")}
              />
            )}
          </Field>
          <MoreFilters query={query} setQuery={setQuery} vendors={vendors} />
        </div>
        <div className="hidden [@media(scripting:none)]:block">
          <Button type="submit" variant="primary">
            {t("browse.show")}
          </Button>
        </div>
      </form>
    </search>
  );
}
