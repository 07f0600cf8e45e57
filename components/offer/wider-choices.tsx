"use client";
import { useTranslations } from "next-intl";
import { OPENAI_BLOCK_DAY } from "@/lib/domain/estimate/openai-reach";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import { filterOffers, NO_FILTER, type OfferFilter } from "@/lib/domain/offers/offer-filter";
import { widerFilters } from "@/lib/domain/offers/wider-filter";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";
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
  const words = useTranslations("offers");
  const asOf = query.asOf ?? today;
  const real = offers.filter(({ noneFound }) => !noneFound);
  const wider = widerFilters(real, filter, asOf).slice(0, SHOWN);
  // Hardly a standing offer documents a last day: who asks what can be claimed wants to see these.
  const standing = filterOffers(real, { ...filter, status: "standing" }, asOf).length;
  const isBeside = filter.status === "claimable" && standing > 0;
  const days = [today, OPENAI_BLOCK_DAY].filter((day) => day !== asOf);
  return [
    ...(isBeside
      ? [
          {
            label: t("widerStatus", { status: words("status.standing"), count: standing }),
            change: { status: "standing" } as Partial<OfferQuery>,
          },
        ]
      : []),
    ...wider.map(({ drop, count }) => ({
      label: t("widerWithout", { filter: t(`filterName.${drop}`), count }),
      change: { [drop]: NO_FILTER[drop] } as Partial<OfferQuery>,
    })),
    ...days.flatMap((day) => {
      const count = filterOffers(real, filter, day).length;
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
