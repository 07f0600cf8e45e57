import type { Offer, SourceRef, Statement } from "@/lib/domain/catalogue/offer";
import type { Day } from "@/lib/domain/units/day";
import { type OfferDate, offerDates } from "./offer-dates";

/** What is known to have happened or been said of an offer on one day. */
export interface HistoryDay {
  /** Null for what no source dates. */
  readonly day: Day | null;
  readonly dates: readonly OfferDate[];
  readonly said: readonly {
    readonly source: SourceRef;
    readonly about: readonly { readonly field: string; readonly statement: Statement }[];
  }[];
}

/** An offer's days, oldest first, the undated last; on each, every source once with all it says. */
export function offerHistory(offer: Offer): HistoryDay[] {
  const dates = offerDates([offer]);
  const statements = offer.facts.flatMap(({ field, statements: all }) =>
    all.map((statement) => ({ field, statement })),
  );
  const days = new Set([
    ...dates.map(({ day }) => day),
    ...statements.map(({ statement }) => statement.day),
  ]);
  return [...days]
    .toSorted((a, b) => (a === null ? 1 : b === null ? -1 : a - b))
    .map((day) => {
      const of = statements.filter(({ statement }) => statement.day === day);
      const sources = new Map(of.map(({ statement }) => [statement.source.slug, statement.source]));
      return {
        day,
        dates: dates.filter((date) => date.day === day),
        said: [...sources.values()].map((source) => ({
          source,
          about: of.filter(({ statement }) => statement.source.slug === source.slug),
        })),
      };
    });
}
