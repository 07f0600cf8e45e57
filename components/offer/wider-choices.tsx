"use client";
import { useTranslations } from "next-intl";
import type { Day } from "@/lib/domain/day";
import type { ListedOffer } from "@/lib/domain/listed-offer";
import type { Locale } from "@/lib/domain/locale";
import { filterOffers, NO_FILTER, type OfferFilter } from "@/lib/domain/offer-filter";
import { widerFilters } from "@/lib/domain/wider-filter";
import { formatDate } from "@/lib/format/date";
import { BLOCK_DAY } from "./as-of-control";
import { type OfferQuery, offerQueryHref, type SetOfferQuery } from "./use-offer-query";

const SHOWN = 3;

interface Props {
  readonly offers: readonly ListedOffer[];
  readonly filter: OfferFilter;
  readonly query: OfferQuery;
  readonly setQuery: SetOfferQuery;
  readonly today: Day;
  readonly locale: Locale;
}

/** The questions nearest to one that nothing answers, each with how many offers answer it. */
function useChoices({ offers, filter, query, today, locale }: Omit<Props, "setQuery">) {
  const t = useTranslations("offers.browse");
  const asOf = query.asOf ?? today;
  const wider = widerFilters(offers, filter, asOf).slice(0, SHOWN);
  const days = [today, BLOCK_DAY].filter((day) => day !== asOf);
  return [
    ...wider.map(({ drop, count }) => ({
      label: t("widerWithout", { filter: t(`filterName.${drop}`), count }),
      change: { [drop]: NO_FILTER[drop] } as Partial<OfferQuery>,
    })),
    ...days.flatMap((day) => {
      const count = filterOffers(offers, filter, day).length;
      const label = t("widerDay", { day: formatDate(day, locale), count });
      return count > 0 ? [{ label, change: { asOf: day === today ? null : day } }] : [];
    }),
    { label: t("clear"), change: NO_FILTER },
  ];
}

/** Nothing matches: ways on, as links, so that they work without scripts too. */
export function WiderChoices({ setQuery, ...props }: Props) {
  return (
    <ul className="grid justify-items-center gap-1">
      {useChoices(props).map(({ label, change }) => (
        <li key={label}>
          <a
            href={offerQueryHref({ ...props.query, ...change })}
            className="link inline-block py-2"
            onClick={(event) => {
              event.preventDefault();
              setQuery(change);
            }}
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
