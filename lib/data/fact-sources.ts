import "server-only";
import type { Fact, Offer } from "@/lib/domain/catalogue/offer";
import { pricesOn } from "@/lib/domain/catalogue/price-on";
import type { FactChange } from "@/lib/domain/share/frozen-fact";
import type { Bilingual } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import { listOffers } from "./offers";
import { listPrices } from "./prices";

/** Who says what a fact now reads. */
export interface FactSource {
  /** What the fact is about in a reader's words: what is given, or the offer; null for a price. */
  readonly about: Bilingual | null;
  /** The statement's id, `offer/field/source`; the source's own for a price. */
  readonly statement: string;
  readonly publisher: string;
  /** As the source dates itself; empty for a price, whose days are its row's. */
  readonly dateText: string;
}

/** The fields of an offer that speak of a frozen fact's field, nearest first. */
const SPOKEN_OF: Readonly<Record<string, readonly string[]>> = {
  validDays: ["validity", "grant"],
  validUntil: ["validity", "grant"],
  validity: ["validity", "grant"],
  models: ["models", "scope", "free-models", "grant"],
  matchPermille: ["match", "grant"],
  percentOff: ["discount", "grant"],
  from: ["window", "offer"],
  until: ["window", "closing", "offer"],
};
const ELSE: readonly string[] = ["grant", "window", "free-models", "offer"];

/**
 * For each changed fact, by `id` and `field` joined by a space, the statement it rests on at
 * present. Facts nobody states any more have none.
 */
export async function findFactSources(
  changes: readonly FactChange[],
  asOf: Day,
): Promise<Readonly<Record<string, FactSource>>> {
  if (changes.length === 0) return {};
  const [offers, prices] = await Promise.all([listOffers(), listPrices()]);
  const priced = new Map(
    pricesOn(prices, asOf).map((price) => [`price/${price.vendor}/${price.model}`, price]),
  );
  const found = changes.flatMap(({ id, field }) => {
    const source = priced.get(id)?.sources[0];
    const said = source
      ? { about: null, statement: source.slug, publisher: source.publisher, dateText: "" }
      : statementOf(offers, id, field);
    return said === null ? [] : [[`${id} ${field}`, said] as const];
  });
  return Object.fromEntries(found);
}

function statementOf(
  offers: readonly Offer[],
  id: string,
  field: string | null,
): FactSource | null {
  const [about, slug] = id.split("/");
  if (about !== "grant" && about !== "window") return null;
  const offer = offers.find((one) => one.slug === slug);
  const fields = [...(SPOKEN_OF[field ?? ""] ?? []), ...ELSE];
  const fact = fields.flatMap((name) => offer?.facts.filter((one) => one.field === name) ?? [])[0];
  const statement = fact && restsOn(fact);
  if (offer === undefined || statement === undefined) return null;
  const grant = offer.grants.find((one) => `grant/${one.slug}` === id);
  const { source, dateText } = statement;
  const said = { statement: statement.id, publisher: source.publisher, dateText };
  return { about: about === "grant" ? (grant?.label ?? null) : offer.title, ...said };
}

function restsOn({ statements, restsOn: chosen }: Fact) {
  return statements.find(({ id }) => id === chosen) ?? statements[0];
}
