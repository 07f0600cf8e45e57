import type { EstimateOffer, Grant } from "./catalogue";
import type { Day } from "./day";
import type { ActiveGrant, GrantDraw } from "./draw-down";
import type { GrantOutcome, Unknown } from "./estimate-report";
import type { Currency } from "./money";

/** Smaller of two counts. */
function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function advertisedOf(grant: Grant): bigint | null {
  if (grant.kind === "credit") return grant.credit?.pico ?? null;
  return grant.tokens;
}

/**
 * What became of one grant over the horizon. A grant the band did not count has nothing usable,
 * used, lapsed or remaining: it is listed so that nobody takes its figure for granted.
 */
export function outcomeOf(
  grant: Grant,
  active: ActiveGrant | null,
  draw: GrantDraw | null,
  horizon: { readonly from: Day; readonly to: Day },
  currency: Currency,
): GrantOutcome {
  const unit = grant.kind === "credit" || grant.kind === "discount" ? "pico" : "tokens";
  const advertised = advertisedOf(grant);
  const base = { slug: grant.slug, unit, advertised, validFrom: horizon.from } as const;
  if (active === null || draw === null) {
    const none = { usable: 0n, used: 0n, lapsed: 0n, remaining: 0n };
    return { ...base, ...none, validUntil: null, runsDryOn: null, worth: { currency, pico: 0n } };
  }
  const { used, worth, reachable, runsDryOn } = draw;
  const ends = active.validUntil !== null && active.validUntil <= horizon.to;
  const validUntil = active.validUntil;
  const counted = active.kind === "tokens" || active.kind === "credit";
  const rest = counted ? active.amount - used : 0n;
  return {
    ...base,
    usable: counted ? least(active.amount, reachable) : used,
    used,
    lapsed: ends ? rest : 0n,
    remaining: ends ? 0n : rest,
    validUntil,
    runsDryOn,
    worth: { currency, pico: worth },
  };
}

/** What the sources leave open about an offer that is counted, or would be. */
export function unknownsOfOffer(offer: EstimateOffer): Unknown[] {
  const unknowns: Unknown[] = [];
  const { window, slug } = offer;
  if (offer.grants.length > 0 && window.until === null) {
    unknowns.push({ code: "deadline", about: slug, day: window.reportedUntil });
  }
  for (const grant of offer.grants) {
    const add = (code: Unknown["code"]) => unknowns.push({ code, about: grant.slug, day: null });
    if (grant.validity.kind === "unknown") add("validity");
    if (grant.models === null) add("scope");
    if (grant.kind === "matched-tokens" && grant.matchPermille === null) add("match-rule");
    if (grant.kind === "discount" && grant.percentOff === null) add("percent-off");
    if (grant.kind === "tokens" && grant.tokens === null) add("no-grant-figure");
    if (grant.kind === "credit" && grant.credit === null) add("no-grant-figure");
  }
  return unknowns;
}
