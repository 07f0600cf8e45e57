import "server-only";
import { type CitedSource, citedIn } from "@/lib/domain/catalogue/said";
import type { Day } from "@/lib/domain/units/day";
import { listSources } from "./sources";

/** The sources that `value` names anywhere by slug, by slug, as of a day. */
export async function listCitedSources(value: unknown, asOf: Day): Promise<CitedSource[]> {
  const cited = citedIn(value);
  return (await listSources())
    .filter(({ slug }) => cited.has(slug))
    .map(({ original: _, looked: __, ...source }) => ({
      ...source,
      later: source.day !== null && source.day > asOf,
    }));
}
