import type { Bilingual } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { ListedPrice, SourceRecord } from "./listing";
import type { Fact, Offer } from "./offer";

/** What rests on a source. */
export interface SourceUse {
  readonly source: SourceRecord;
  /** Offers it speaks of, by slug, once each. */
  readonly offers: readonly Pick<Offer, "slug" | "title" | "vendor">[];
  /** Facts whose shown value rests on it. */
  readonly facts: number;
  readonly prices: number;
}

/** Each source with what it is used for, in the order given. */
export function sourceUses(
  sources: readonly SourceRecord[],
  offers: readonly Offer[],
  prices: readonly ListedPrice[],
): SourceUse[] {
  return sources.map((source) => {
    const says = (fact: Fact) => fact.statements.filter((s) => s.source.slug === source.slug);
    return {
      source,
      offers: offers.filter(({ facts }) => facts.some((fact) => says(fact).length > 0)),
      facts: offers
        .flatMap(({ facts }) => facts)
        .filter((fact) => says(fact).some(({ id }) => id === fact.restsOn)).length,
      prices: prices.filter((price) => price.sources.some(({ slug }) => slug === source.slug))
        .length,
    };
  });
}

/** One of the things said of a contested fact, and how many say it for themselves. */
export interface Voice {
  readonly value: Bilingual;
  /** Sources that say it, a source and all that copy it counted once. */
  readonly independent: number;
}

/** What is said of a fact, most often said first. A publisher and all who repeat it count once. */
export function voicesOf({ statements }: Pick<Fact, "statements">): Voice[] {
  const byValue = new Map<string, { value: Bilingual; voices: Set<string> }>();
  for (const { value, source } of statements) {
    const said = byValue.get(value.en) ?? { value, voices: new Set() };
    said.voices.add(source.voice);
    byValue.set(value.en, said);
  }
  return [...byValue.values()]
    .map(({ value, voices }) => ({ value, independent: voices.size }))
    .toSorted((a, b) => b.independent - a.independent);
}

/** How many speak of a fact for themselves, whatever they say. */
export function voiceCount({ statements }: Pick<Fact, "statements">): number {
  return new Set(statements.map(({ source }) => source.voice)).size;
}

/** The first day on which two different things had been said; null where undated ones already differ. */
export function contestedFrom({ statements }: Pick<Fact, "statements">): Day | null {
  const said = new Set<string>();
  const byDay = statements.toSorted((a, b) => (a.day ?? 0) - (b.day ?? 0));
  for (const { value, day } of byDay) {
    said.add(value.en);
    if (said.size > 1) return day;
  }
  return null;
}
