import type { EstimateOffer, FxRate } from "@/lib/domain/catalogue/catalogue";
import { convertMoney } from "@/lib/domain/catalogue/fx";
import {
  type Grant,
  isUpTo,
  namedTokens,
  type PackGrant,
  paysWith,
} from "@/lib/domain/catalogue/grant";
import { type Currency, Pico } from "@/lib/domain/units/money";
import type { Demand } from "./demand";
import type { ActiveGrant, GrantDraw } from "./draw-down-step";
import type { GrantOutcome, GrantPace, Unknown } from "./estimate-report";
import { scopeOf } from "./grant-scope";

function advertisedOf(grant: Grant, { currency, fx }: VendorMoney): bigint | null {
  if ("credit" in grant && grant.credit !== null) return convertMoney(grant.credit, currency, fx);
  return namedTokens(grant);
}

/** What was bought of a pack; null for what is given. */
function bought(grant: Grant, drawn: DrawnGrant | null, { currency }: VendorMoney) {
  if (grant.kind !== "pack") return null;
  const { count, price } = drawn?.active.packs ?? { count: 0n, price: Pico(0n) };
  return { count, each: grant.price, paid: { currency, pico: price } };
}

/** The currency a vendor's figures are in, and what brings others into it. */
export interface VendorMoney {
  readonly currency: Currency;
  readonly fx: FxRate;
}

/** What an outcome is read from, besides the grant: null where the band counted nothing on it. */
export interface DrawnGrant {
  readonly active: ActiveGrant;
  readonly draw: GrantDraw;
  readonly pace: GrantPace | null;
}

/** What demand in a grant's scope comes to, valid or not: tokens, or their list price for a credit. */
function demandInScope(grant: ActiveGrant, { lines }: Demand): bigint {
  let sum = 0n;
  for (const { tokens, perMillion } of lines.filter(scopeOf(grant))) {
    sum += grant.kind === "credit" ? tokens.total * (perMillion ?? 0n) : tokens.total;
  }
  return sum;
}

const NOTHING = {
  granted: 0n,
  inScope: 0n,
  usable: 0n,
  used: 0n,
  lapsed: 0n,
  remaining: 0n,
} as const;

/**
 * What became of one grant over the horizon. A grant the band did not count has nothing usable,
 * used, lapsed or remaining: it is listed so that nobody takes its figure for granted.
 */
export function outcomeOf(
  grant: Grant,
  drawn: DrawnGrant | null,
  demand: Demand,
  money: VendorMoney,
): GrantOutcome {
  const pays = paysWith(grant);
  const unit = pays === "credit" || pays === "discount" ? "pico" : "tokens";
  const { currency } = money;
  const advertised = advertisedOf(grant, money);
  const { slug, onExhausted } = grant;
  const packs = bought(grant, drawn, money);
  const base = { slug, unit, advertised, upTo: isUpTo(grant), onExhausted, packs } as const;
  if (drawn === null) {
    const none = { validFrom: demand.startOn, validUntil: null, runsDryOn: null, pace: null };
    return { ...base, ...NOTHING, ...none, worth: { currency, pico: Pico(0n) } };
  }
  const { active, draw, pace } = drawn;
  const { granted, usable, used, lapsed, worth, runsDryOn } = draw;
  const counted = active.kind === "tokens" || active.kind === "credit";
  const wanted = demandInScope(active, demand);
  return {
    ...base,
    granted: counted ? granted : null,
    inScope: !counted ? null : wanted < granted ? wanted : granted,
    usable,
    used,
    lapsed,
    remaining: counted ? granted - used - lapsed : 0n,
    validFrom: active.validFrom,
    validUntil: active.validUntil,
    runsDryOn,
    worth: { currency, pico: worth },
    pace,
  };
}

/** A pack whose price or content nobody documents is not bought. */
const isUnsized = ({ price, tokens, credit }: PackGrant) =>
  price === null || (tokens === null && credit === null);

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
    if (
      grant.kind === "matched-tokens" &&
      (grant.matchPermille === null || grant.tokens === null)
    ) {
      add("match-rule");
    }
    if (grant.kind === "discount" && grant.percentOff === null) add("percent-off");
    if (isUpTo(grant)) add("up-to");
    if (grant.kind === "tokens" && grant.tokens === null) add("no-grant-figure");
    if (grant.kind === "credit" && grant.credit === null) add("no-grant-figure");
    if (grant.kind === "pack" && isUnsized(grant)) add("no-grant-figure");
  }
  return unknowns;
}
