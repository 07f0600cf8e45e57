import type { ListedPrice, SourceRecord } from "./listing";
import type { Bilingual, Fact, Offer } from "./offer";

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

/** Slug of the first who said it, however long the chain of copies. */
function originalOf(slug: string, sources: ReadonlyMap<string, SourceRecord>): string {
  const seen = new Set<string>();
  let at = slug;
  for (;;) {
    const next = sources.get(at)?.original ?? null;
    if (next === null || seen.has(at)) return at;
    seen.add(at);
    at = next;
  }
}

/** What is said of a fact, most often said first. A number told by many copies is told once. */
export function voicesOf(fact: Fact, sources: ReadonlyMap<string, SourceRecord>): Voice[] {
  const byValue = new Map<string, { value: Bilingual; originals: Set<string> }>();
  for (const { value, source } of fact.statements) {
    const voice = byValue.get(value.en) ?? { value, originals: new Set() };
    voice.originals.add(originalOf(source.slug, sources));
    byValue.set(value.en, voice);
  }
  return [...byValue.values()]
    .map(({ value, originals }) => ({ value, independent: originals.size }))
    .toSorted((a, b) => b.independent - a.independent);
}
