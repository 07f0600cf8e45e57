import type { EstimateCatalogue, EstimateOffer } from "@/lib/domain/catalogue/catalogue";
import { modelEnds } from "@/lib/domain/catalogue/model-end";
import { indexOpenAiModels } from "@/lib/domain/catalogue/openai-model";
import { offerStatus } from "@/lib/domain/offers/offer-status";
import { type FrozenFact, offerFacts, priceFacts } from "@/lib/domain/share/frozen-fact";
import { DAYS_BEFORE, lastDayEvents, type ShareEvent } from "@/lib/domain/share/share-events";
import { addDays, type Day, formatDay } from "@/lib/domain/units/day";
import type { WatchSubject } from "./watch";

/** Something a watcher is told. `id` is the same for the same event for ever. */
export type WatchEvent =
  | ShareEvent
  | {
      readonly kind: "claim-ends";
      readonly id: string;
      readonly day: Day;
      readonly offer: string;
      readonly until: Day;
      readonly daysLeft: number;
    };

/** What a subject shows on a day. */
export interface Watched {
  /** What the catalogue says: told when it changes, either way. */
  readonly facts: readonly FrozenFact[];
  /** What has come by this day: each told once. */
  readonly events: readonly WatchEvent[];
}

/** What an offer, a vendor or a model shows on `today`; null when the catalogue does not know it. */
export function watchedInCatalogue(
  subject: WatchSubject,
  catalogue: EstimateCatalogue,
  today: Day,
): Watched | null {
  switch (subject.kind) {
    case "offer": {
      const offer = catalogue.offers.find(({ slug }) => slug === subject.id);
      return offer === undefined ? null : offersShow([offer], today);
    }
    case "vendor": {
      if (!catalogue.vendors.some(({ slug }) => slug === subject.id)) return null;
      const offers = catalogue.offers.filter(({ vendor }) => vendor === subject.id);
      const models = catalogue.vendorModels.filter(({ vendor }) => vendor === subject.id);
      const keys = models.map(({ vendor, id }) => `${vendor}/${id}`);
      const { facts, events } = offersShow(offers, today);
      return { facts: [...facts, ...priceFacts(keys, today, catalogue)], events };
    }
    case "model":
      return modelShows(subject.id, catalogue, today);
    case "share":
      return null;
  }
}

function offersShow(offers: readonly EstimateOffer[], today: Day): Watched {
  const states = offers.map(({ slug, window }) => ({
    id: `status/${slug}`,
    values: { status: offerStatus(window, today) },
  }));
  const events = offers.flatMap(({ slug, window: { until } }): WatchEvent[] =>
    until === null
      ? []
      : DAYS_BEFORE.map((daysLeft) => ({
          kind: "claim-ends",
          id: `claim-ends/${slug}/${formatDay(until)}/${daysLeft}`,
          day: addDays(until, -daysLeft),
          ...{ offer: slug, until, daysLeft },
        })),
  );
  return { facts: [...states, ...offerFacts(offers)], events: come(events, today) };
}

/** One of OpenAI's models: its price, its last day and what OpenAI names instead. */
function modelShows(name: string, catalogue: EstimateCatalogue, today: Day): Watched | null {
  const model = indexOpenAiModels(catalogue).find(name, today)?.id;
  if (model === undefined) return null;
  const end = modelEnds([name], catalogue, today)[0]?.end ?? null;
  const values = {
    ...(end?.lastDay && { lastDay: formatDay(end.lastDay) }),
    ...(end && { instead: end.replacements.map((one) => one.model).join(", ") }),
  };
  return {
    facts: [{ id: `end/${name}`, values }, ...priceFacts([`openai/${model}`], today, catalogue)],
    events: come(lastDayEvents([name], catalogue, today), today),
  };
}

function come(events: readonly WatchEvent[], today: Day): WatchEvent[] {
  return events.filter(({ day }) => day <= today);
}
