import type { Assumptions, Unknown } from "@/lib/domain/estimate/estimate-report";
import type { VendorSummary } from "@/lib/domain/report/report-summary";
import { type Day, parseDay } from "@/lib/domain/units/day";
import type { FrozenFact } from "./frozen-fact";

/** The days of one claim; null where there is none or nobody documents it. */
export interface ClaimDays {
  readonly vendor: string;
  readonly offer: string;
  readonly claimOn: Day;
  readonly claimBy: Day | null;
  readonly useFrom: Day | null;
  readonly validUntil: Day | null;
}

/** Grants, by slug, whose last day is our assumption: nobody documents how long they last. */
export function assumedToEnd(unknowns: readonly Unknown[]): ReadonlySet<string> {
  return new Set(unknowns.flatMap(({ code, about }) => (code === "validity" ? [about] : [])));
}

/**
 * The claims that a kept report counts for a vendor, by offer: on the days it assumed, not on those
 * that would now be best. Offers whose grants pay for nothing in it are absent.
 *
 * Only documented ends of grants are days to keep.
 *
 * @param facts what was frozen beside the report; without it no last day to claim is known
 */
export function frozenClaims(
  { vendor, grants, unknowns }: Pick<VendorSummary, "vendor" | "grants" | "unknowns">,
  { startOn, claims }: Pick<Assumptions, "startOn" | "claims">,
  facts: readonly FrozenFact[],
): ClaimDays[] {
  const used = grants.filter((grant) => grant.used > 0n);
  const assumed = assumedToEnd(unknowns);
  const offers = [...new Set(used.map(({ slug }) => offerOf(slug)))].toSorted();
  return offers.map((offer) => {
    const ends = used.flatMap(({ slug, validUntil }) =>
      offerOf(slug) !== offer || validUntil === null || assumed.has(slug) ? [] : [validUntil],
    );
    const window = facts.find(({ id }) => id === `window/${offer}`);
    return {
      vendor,
      offer,
      claimOn: claims[offer] ?? startOn,
      claimBy: parseDay(window?.values.until ?? ""),
      useFrom: null,
      validUntil: ends.toSorted((a, b) => b - a)[0] ?? null,
    };
  });
}

/** A grant's slug is its offer's and its own. */
function offerOf(grant: string): string {
  return grant.slice(0, grant.indexOf("/"));
}
