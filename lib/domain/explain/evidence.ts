import {
  type Equivalence,
  type FxRate,
  isWithin,
  SIGHTING_REACH_DAYS,
} from "@/lib/domain/catalogue/catalogue";
import { lifetimesOn } from "@/lib/domain/catalogue/lifetime";
import type { ListedPrice } from "@/lib/domain/catalogue/listing";
import type { Offer, SourceRef } from "@/lib/domain/catalogue/offer";
import { lastReading, pricesOn } from "@/lib/domain/catalogue/price-on";
import type { Retirement } from "@/lib/domain/catalogue/retirement";
import { FX_REACH_DAYS, REPORT_REACH_DAYS } from "@/lib/domain/estimate/evidence-age";
import { addDays, type Day } from "@/lib/domain/units/day";

export const EVIDENCE_KINDS = ["prices", "rate", "offer"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** One look at one source on one day, and what rests on it. */
export interface EvidenceReading {
  readonly kind: EvidenceKind;
  /** Whose prices or offer; null for the exchange rate. */
  readonly vendor: string | null;
  /** Ids of models, the pair of currencies, or the slug of an offer. */
  readonly about: readonly string[];
  /** The newest one named for the prices; null where the record of the offer or rate names its own. */
  readonly source: SourceRef | null;
  readonly readOn: Day;
  /** Last day it is young enough. Only an exchange rate is used after it, with an unknown. */
  readonly holdsUntil: Day;
  /** Vendors whose figures rest on it, each model replaced like for like. */
  readonly vendors: readonly string[];
  /** Days that their figures would hold longer, together, if this alone were read again on the day. */
  readonly gainDays: number;
}

/** What {@link evidenceOn} reads. */
export interface EvidenceFacts {
  readonly prices: readonly ListedPrice[];
  readonly offers: readonly (Pick<Offer, "slug" | "vendor" | "window"> & {
    /** One without any pays for nothing. */
    readonly grants: readonly unknown[];
  })[];
  readonly fx: readonly Pick<FxRate, "day">[];
  readonly equivalences: readonly Equivalence[];
  readonly retirements: readonly Retirement[];
}

type Found = Omit<EvidenceReading, "gainDays" | "vendors" | "about"> & {
  readonly about: Set<string>;
  readonly vendors: Set<string>;
};

/** Days a reading of each kind is young enough. */
const REACH: Readonly<Record<EvidenceKind, number>> = {
  prices: SIGHTING_REACH_DAYS,
  rate: FX_REACH_DAYS,
  offer: REPORT_REACH_DAYS,
};

const keyOf = (vendor: string, model: string) => `${vendor}\n${model}`;

/** The prices in use on a day of models that still live, and the readings under them. */
function priceReadings({ prices, retirements }: EvidenceFacts, asOf: Day) {
  const lives = lifetimesOn(retirements, asOf);
  const inUse = pricesOn(prices, asOf).filter(
    ({ vendor, model }) => (lives.lastDay(vendor, model) ?? asOf) >= asOf,
  );
  const readings = new Map<string, Found>();
  const byModel = new Map<string, { price: ListedPrice; reading: Found | null }>();
  for (const price of inUse) {
    const { vendor, model, sources, effectiveUntil } = price;
    const readOn = effectiveUntil === null ? lastReading(price) : null;
    const source = sources.at(-1) ?? null;
    const key = `${vendor}\n${source?.slug}\n${readOn}`;
    let reading = readings.get(key) ?? null;
    if (reading === null && readOn !== null) {
      reading = { ...found("prices", vendor, readOn), source };
      readings.set(key, reading);
    }
    reading?.about.add(model);
    byModel.set(keyOf(vendor, model), { price, reading });
  }
  return { readings: [...readings.values()], byModel };
}

function found(kind: EvidenceKind, vendor: string | null, readOn: Day): Found {
  const holdsUntil = addDays(readOn, REACH[kind]);
  const [about, vendors] = [new Set<string>(), new Set<string>()];
  return { kind, vendor, about, source: null, readOn, holdsUntil, vendors };
}

/** Offers without a dated end that stand on a day: what is known of them ages. */
function offerReadings({ offers }: EvidenceFacts, asOf: Day): Found[] {
  return offers.flatMap(({ slug, vendor, window, grants }) => {
    const { from, until, reportedFrom, reportedUntil, closedOn = null } = window;
    if (until !== null || reportedUntil === null || grants.length === 0) return [];
    const first = reportedFrom ?? from;
    const isOver = closedOn !== null && closedOn < asOf;
    if (isOver || (from ?? asOf) > asOf || first === null || first > asOf) return [];
    const reading = found("offer", vendor.slug, reportedUntil);
    reading.about.add(slug);
    return reading.holdsUntil < asOf ? [] : [reading];
  });
}

function rateReading({ fx }: EvidenceFacts, asOf: Day): Found | null {
  const known = fx.flatMap(({ day }) => (day <= asOf ? [day] : []));
  if (known.length === 0) return null;
  const reading = found(
    "rate",
    null,
    known.reduce((a, b) => (b > a ? b : a)),
  );
  reading.about.add("USD/CNY");
  return reading;
}

/** Days each reading would let figures hold longer: only the first to age out holds one back. */
function gainsOf(readings: readonly Found[], asOf: Day): ReadonlyMap<Found, number> {
  const gains = new Map<Found, number>();
  for (const vendor of new Set(readings.flatMap(({ vendors }) => [...vendors]))) {
    const [first, next] = readings.filter(({ vendors }) => vendors.has(vendor));
    if (first === undefined) continue;
    const renewed = addDays(asOf, REACH[first.kind]);
    const until = next !== undefined && next.holdsUntil < renewed ? next.holdsUntil : renewed;
    const days = until > first.holdsUntil ? until - first.holdsUntil : 0;
    gains.set(first, (gains.get(first) ?? 0) + days);
  }
  return gains;
}

/**
 * What the figures of a day rest on and ages, first to age out first.
 *
 * A vendor's figures rest on the prices of the models that replace OpenAI's like for like, on
 * OpenAI's own, on the exchange rate where it is paid in another currency than USD, and on its offers
 * that pay for something and have no dated end.
 */
export function evidenceOn(facts: EvidenceFacts, asOf: Day): EvidenceReading[] {
  const { readings: priced, byModel } = priceReadings(facts, asOf);
  const rate = rateReading(facts, asOf);
  const offers = offerReadings(facts, asOf);
  for (const equivalence of facts.equivalences) {
    const { openaiModel, vendor, vendorModel } = equivalence;
    const before = byModel.get(keyOf("openai", openaiModel));
    const after = byModel.get(keyOf(vendor, vendorModel));
    if (before === undefined || after === undefined || !isWithin(equivalence, asOf)) continue;
    before.reading?.vendors.add(vendor);
    after.reading?.vendors.add(vendor);
    if (after.price.currency !== "USD") rate?.vendors.add(vendor);
    for (const offer of offers) if (offer.vendor === vendor) offer.vendors.add(vendor);
  }
  const all = [...priced, ...offers, ...(rate === null ? [] : [rate])].sort(byAge);
  const gains = gainsOf(all, asOf);
  return all.map((reading) => ({
    ...reading,
    about: [...reading.about].sort(),
    vendors: [...reading.vendors].sort(),
    gainDays: gains.get(reading) ?? 0,
  }));
}

function byAge(a: Found, b: Found): number {
  const [x, y] = [a, b].map(
    ({ vendor, source, about }) => `${vendor} ${source?.slug} ${[...about]}`,
  );
  return (
    a.holdsUntil - b.holdsUntil ||
    b.vendors.size - a.vendors.size ||
    ((x ?? "") < (y ?? "") ? -1 : 1)
  );
}

/**
 * The one reading that would help most if done again: the most days gained, then under the most
 * vendors' figures, then the first to age out. Null where no figure rests on anything that ages.
 */
export function mostHelpful(readings: readonly EvidenceReading[]): EvidenceReading | null {
  const useful = readings.filter(({ vendors }) => vendors.length > 0);
  const [best] = useful.toSorted(
    (a, b) =>
      b.gainDays - a.gainDays || b.vendors.length - a.vendors.length || a.holdsUntil - b.holdsUntil,
  );
  return best ?? null;
}
