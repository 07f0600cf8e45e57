import type { Bilingual } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { SourceRef } from "./offer";

/** What some sources say of one side of a record. */
export interface Said {
  /** Which side: `price`, `quota`, `rows`, `weights`, … */
  readonly about: string;
  /** In our own words. */
  readonly words: Bilingual;
  /** True where another one about the same side says something else. */
  readonly conflict: boolean;
  /** Slugs of the sources that say it. */
  readonly sources: readonly string[];
}

/** All that is said about one side, in the order given. */
export function saidAbout(statements: readonly Said[], about: string): readonly Said[] {
  return statements.filter((said) => said.about === about);
}

/** A source that records name by its slug. */
export interface CitedSource extends SourceRef {
  readonly dateText: string;
  readonly day: Day | null;
  /** Of a day after the one asked for: nobody could have read it then. */
  readonly later: boolean;
}

/** Slugs of all sources named anywhere in `value`, each once. */
export function citedIn(value: unknown): ReadonlySet<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((one) => [...citedIn(one)]));
  if (typeof value !== "object" || value === null) return new Set();
  return new Set(
    Object.entries(value).flatMap(([key, inside]) =>
      key === "sources" && Array.isArray(inside) ? inside.map(String) : [...citedIn(inside)],
    ),
  );
}

/** Whether something was known: one of its sources is of no later day. Undated ones are never later. */
export function isSaidBy(value: unknown, cited: ReadonlyMap<string, CitedSource>): boolean {
  return [...citedIn(value)].some((slug) => cited.get(slug)?.later === false);
}
