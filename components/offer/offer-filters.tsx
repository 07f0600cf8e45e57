"use client";
import { clsx } from "clsx";
import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { AsOfControl } from "@/components/as-of/as-of-control";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SegmentedLinks } from "@/components/ui/segmented-links";
import type { Day } from "@/lib/domain/units/day";
import { MainFilters, MoreFilters, SortSelect } from "./more-filters";
import type { OfferHrefOf, OfferQuery, SetOfferQuery } from "./use-offer-query";

/** The list's form; the day above it belongs to it too. */
const FORM = "offer-filters";

interface Asking {
  readonly query: OfferQuery;
  readonly setQuery: SetOfferQuery;
}

/** Everything that can be asked of the list, in one line that stays in view; on a phone, folded but for search and order. */
export function OfferFilters({
  query,
  setQuery,
  vendors,
}: Asking & { readonly vendors: readonly { readonly slug: string; readonly name: string }[] }) {
  const t = useTranslations("offers.browse");
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <search
      aria-label={t("filters")}
      className="sticky top-0 z-20 -mx-4 border-y border-edge bg-paper px-4 py-2 sm:-mx-6 sm:px-6"
      data-noprint
    >
      {/* Without scripts it is sent as it stands, and the server answers. */}
      <form
        id={FORM}
        action=""
        autoComplete="off"
        onSubmit={(event) => event.preventDefault()}
        className="flex flex-wrap items-center gap-2"
      >
        <input type="hidden" name="view" value={query.view} />
        <SearchField query={query} setQuery={setQuery} />
        <div className="w-44 shrink-0">
          <SortSelect query={query} setQuery={setQuery} />
        </div>
        <Button
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          className="lg:order-last [@media(scripting:none)]:hidden"
          size="sm"
        >
          <SlidersHorizontal aria-hidden className="size-4" />
          <span className="max-lg:sr-only">{t("moreFilters")}</span>
          <Chosen query={query} />
        </Button>
        <div
          className={clsx(
            "grid-cols-2 gap-2 max-lg:w-full sm:grid-cols-3 lg:grid lg:w-[28rem] [@media(scripting:none)]:grid",
            open ? "grid" : "hidden",
          )}
        >
          <MainFilters query={query} setQuery={setQuery} vendors={vendors} />
        </div>
        <div
          id={id}
          className={clsx(
            "order-last w-full grid-cols-2 gap-2 sm:grid-cols-3 [@media(scripting:none)]:grid",
            open ? "grid" : "hidden",
          )}
        >
          <MoreFilters query={query} setQuery={setQuery} />
        </div>
        <Submit />
      </form>
    </search>
  );
}

/** Without scripts the form is sent. */
function Submit() {
  const t = useTranslations("offers.browse");
  return (
    <div className="hidden [@media(scripting:none)]:block">
      <Button type="submit" variant="primary">
        {t("show")}
      </Button>
    </div>
  );
}

function SearchField({ query, setQuery }: Asking) {
  const t = useTranslations("offers.browse");
  return (
    <div className="min-w-0 flex-1 basis-24">
      <Field label={t("q")} labelHidden>
        {(control) => (
          <Input
            {...control}
            name="q"
            type="search"
            value={query.q}
            placeholder={t("qHint")}
            onChange={(event) => setQuery({ q: event.target.value || null }, "replace")}
          />
        )}
      </Field>
    </div>
  );
}

/** How many of the folded filters are set. */
function Chosen({ query }: Pick<Asking, "query">) {
  const { vendor, kind, status, eligibility, compatible, region } = query;
  const asked = [vendor, kind, status, eligibility, compatible, region];
  const chosen = asked.filter((value) => value !== null).length;
  return chosen > 0 && <span>({chosen})</span>;
}

/** The day the list is read at, and how it is shown. */
export function OfferFrame({
  query,
  setQuery,
  hrefOf,
  renderedOn,
  served,
}: Asking & {
  /** Where a link with a change to the query leads. */
  readonly hrefOf: OfferHrefOf;
  readonly renderedOn: Day;
  /** The query the page was made for. */
  readonly served: string;
}) {
  const t = useTranslations("offers.browse");
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 pb-2" data-noprint>
      <AsOfControl form={FORM} renderedOn={renderedOn} served={served} />
      <SegmentedLinks
        label={t("view")}
        value={query.view}
        options={[
          { value: "rows", label: t("rows"), href: hrefOf({ view: "rows" }) },
          { value: "table", label: t("table"), href: hrefOf({ view: "table" }) },
        ]}
        onChange={(view) => setQuery({ view })}
      />
    </div>
  );
}
