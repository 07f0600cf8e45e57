import { type Fact, SOURCE_TIERS, type Statement } from "@/lib/domain/catalogue/offer";
import type { Day } from "@/lib/domain/units/day";

/** A statement on a day; `later`: it was made after it, so that nobody could have known it. */
export type StatementOn = Statement & { readonly later: boolean };

/** A field as it stood on a day. */
export interface FactOn extends Fact {
  readonly statements: readonly StatementOn[];
}

/** The one nearest to the origin; of equally near ones the newest; null without any. */
function nearest(statements: readonly Statement[]): Statement | null {
  const tier = ({ source }: Statement) => SOURCE_TIERS.indexOf(source.tier);
  const [first] = statements.toSorted(
    (a, b) => tier(a) - tier(b) || (b.day ?? 0) - (a.day ?? 0) || (a.id < b.id ? -1 : 1),
  );
  return first ?? null;
}

/**
 * A fact on a day. Statements made later are marked and never chosen: a value that rests on one gives
 * way to the nearest earlier statement's, without the note, which explains the later choice. A
 * statement whose day nobody knows is not taken for a later one.
 *
 * @returns with a null value where nothing had been said of the field by the day
 */
export function factAsOf(fact: Fact, asOf: Day): FactOn {
  const statements = fact.statements.map((one) => ({
    ...one,
    later: one.day !== null && one.day > asOf,
  }));
  const known = statements.filter(({ later }) => !later);
  const isKnown = (id: string | null) => known.some((one) => one.id === id);
  const was = isKnown(fact.was) ? fact.was : null;
  const conflict = fact.conflict && new Set(known.map(({ value }) => value.en)).size > 1;
  if (fact.restsOn === null || isKnown(fact.restsOn)) return { ...fact, was, conflict, statements };
  const chosen = nearest(known);
  const rest = { restsOn: chosen?.id ?? null, was: was === chosen?.id ? null : was };
  return { ...fact, ...rest, conflict, statements, value: chosen?.value ?? null, note: null };
}
