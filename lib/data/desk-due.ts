import "server-only";
import type { ListedPrice } from "@/lib/domain/catalogue/listing";
import type { Offer } from "@/lib/domain/catalogue/offer";
import { type EvidenceDue, evidenceDue } from "@/lib/domain/explain/evidence-due";
import { addDays, type Day } from "@/lib/domain/units/day";
import type { Editor } from "./editor-session";
import { findEstimateCatalogue } from "./estimate-catalogue";
import { listOffers } from "./offers";
import { listPrices } from "./prices";

/** How far the desk looks ahead. */
export const DUE_DAYS = 14;

/** What has to be looked at, besides suggestions. */
export interface Due extends EvidenceDue {
  /** Offers whose last day to claim is near, the nearest first. */
  readonly ending: readonly Offer[];
  /** Offers of which sources say different things. */
  readonly conflicts: readonly Offer[];
  /** All of them, for suggestions about one. */
  readonly prices: readonly ListedPrice[];
  /** By slug, for their names. */
  readonly offers: ReadonlyMap<string, Offer>;
}

/** What ages out, ends or is in conflict on `asOf` or within 14 days. */
export async function findDue(_editor: Editor, asOf: Day): Promise<Due> {
  const [prices, offers, { fx, equivalences, retirements }] = await Promise.all([
    listPrices(),
    listOffers(),
    findEstimateCatalogue(),
  ]);
  const facts = { prices, offers, fx, equivalences, retirements };
  const last = addDays(asOf, DUE_DAYS);
  const until = ({ window }: Offer) => window.until ?? last;
  return {
    ...evidenceDue(facts, asOf, DUE_DAYS),
    ending: offers
      .filter(({ window: { until } }) => until !== null && until >= asOf && until <= last)
      .toSorted((a, b) => until(a) - until(b)),
    conflicts: offers.filter((offer) => offer.facts.some(({ conflict }) => conflict)),
    prices,
    offers: new Map(offers.map((offer) => [offer.slug, offer])),
  };
}
