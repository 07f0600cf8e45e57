import type { ClaimWindow, EstimateOffer, FxRate } from "@/lib/domain/catalogue/catalogue";
import { convertMoney } from "@/lib/domain/catalogue/fx";
import { type Grant, isUpTo, type MatchedGrant, paysWith } from "@/lib/domain/catalogue/grant";
import { addDays, type Day } from "@/lib/domain/units/day";
import type { Currency } from "@/lib/domain/units/money";
import { MINUTES_PER_DAY, type SpendingLimits } from "./daily-limit";
import type { ActiveGrant, BoughtPacks } from "./draw-down-step";
import type { Assumptions, BandName } from "./estimate-report";

/** What a band needs to settle the unknowns of a grant. */
export interface GrantContext {
  readonly assumptions: Assumptions;
  readonly band: BandName;
  /** OpenAI tokens of the export itself, which matched grants match. */
  readonly exportTokens: bigint;
  readonly currency: Currency;
  readonly fx: FxRate;
  /** First day from `from` on that anything in a grant's scope is used; null when nothing is. */
  firstUse(grant: Grant, from: Day): Day | null;
}

/**
 * Whether an offer can be taken as claimable on a day.
 *
 * Cautious: the day lies within the documented window, an undocumented end being replaced by the
 * first or last day anyone reported the offer. Otherwise an undocumented deadline is taken to be
 * `unknownValidityDays` after the last report, and an undocumented start to have been early enough. An
 * offer closed after `asOf` is not known to be: an end told beforehand is the window's.
 */
export function isClaimable(
  window: ClaimWindow,
  onDay: Day,
  band: BandName,
  { asOf, unknownValidityDays }: Pick<Assumptions, "asOf" | "unknownValidityDays">,
): boolean {
  const closedOn = window.closedOn ?? null;
  if (closedOn !== null && closedOn < onDay && closedOn <= asOf) return false;
  const from = window.from ?? window.reportedFrom;
  if (from !== null && onDay < from) return false;
  if (window.until !== null) return onDay <= window.until && (from !== null || band !== "cautious");
  if (window.reportedUntil === null) return false;
  if (band === "cautious") return from !== null && onDay <= window.reportedUntil;
  return onDay <= addDays(window.reportedUntil, unknownValidityDays);
}

/** Days of a grant on which it pays; `null` where it has no end. */
interface Span {
  readonly from: Day;
  readonly until: Day | null;
  /** Last day with an undocumented validity taken to be `unknownValidityDays`, in every band. */
  readonly orderUntil: Day | null;
}

/** The day its validity counts from; the claim stands in for a first use that never comes. */
function startOf(grant: Grant, { firstUse }: GrantContext, claimOn: Day): Day {
  const { starts } = grant;
  if (starts.kind === "on") return starts.day;
  return starts.kind === "first-use" ? (firstUse(grant, claimOn) ?? claimOn) : claimOn;
}

/** The day an offer is claimed. */
export function claimDay({ slug }: EstimateOffer, { claims, startOn }: Assumptions): Day {
  return claims[slug] ?? startOn;
}

/**
 * First and last day a grant pays. Validity in days counts from the claim, from a fixed day, or from
 * the first day something in its scope is used; nothing is paid before the claim.
 */
function spanOf(grant: Grant, context: GrantContext, claimOn: Day): Span {
  const { startOn, unknownValidityDays } = context.assumptions;
  const start = startOf(grant, context, claimOn);
  const from = [startOn, claimOn].reduce((last, day) => (day > last ? day : last), start);
  switch (grant.validity.kind) {
    case "days": {
      const until = addDays(start, grant.validity.days - 1);
      return { from, until, orderUntil: until };
    }
    case "until":
      return { from, until: grant.validity.day, orderUntil: grant.validity.day };
    case "unlimited":
      return { from, until: null, orderUntil: null };
    case "unknown": {
      const assumed = addDays(start, unknownValidityDays - 1);
      return { from, until: context.band === "hopeful" ? null : assumed, orderUntil: assumed };
    }
  }
}

/**
 * A matched grant's tokens. With its ratio or its cap not documented it is nothing, except in the
 * hopeful band: there an unknown ratio is one to one with the export's own tokens, an unknown cap none.
 */
function matchedTokens(
  { matchPermille, tokens }: MatchedGrant,
  { band, exportTokens }: GrantContext,
): bigint {
  if (band !== "hopeful" && (matchPermille === null || tokens === null)) return 0n;
  const matched = (exportTokens * (matchPermille ?? 1_000n)) / 1_000n;
  return tokens !== null && tokens < matched ? tokens : matched;
}

/** An amount that is an upper limit counts in the hopeful band only. */
function amountOf(grant: Grant, context: GrantContext): bigint {
  if (isUpTo(grant) && context.band !== "hopeful") return 0n;
  switch (grant.kind) {
    case "tokens":
      return grant.tokens ?? 0n;
    case "matched-tokens":
      return matchedTokens(grant, context);
    case "credit":
      return grant.credit === null ? 0n : convertMoney(grant.credit, context.currency, context.fx);
    case "discount":
      return BigInt(grant.percentOff ?? 0);
    case "free-model":
      return 0n;
    case "pack":
      if (grant.price === null) return 0n;
      if (grant.credit === null) return grant.tokens ?? 0n;
      return convertMoney(grant.credit, context.currency, context.fx);
  }
}

/** One pack at its price; null for what is given. */
function onePack(grant: Grant, { currency, fx }: GrantContext): BoughtPacks | null {
  if (grant.kind !== "pack" || grant.price === null) return null;
  return { count: 1n, price: convertMoney(grant.price, currency, fx) };
}

/** Its rate limits over 24 hours; null without any. Nothing is drawn from a discount. */
export function limitsOf(grant: Grant): SpendingLimits | null {
  const { tokensPerMinute, requestsPerMinute, requestsPerDay } = grant;
  const limits = { tokensPerMinute, requestsPerMinute, requestsPerDay, minutes: MINUTES_PER_DAY };
  const isLimited = (tokensPerMinute ?? requestsPerMinute ?? requestsPerDay) !== null;
  return grant.kind === "discount" || !isLimited ? null : limits;
}

/**
 * A grant as one band draws it, a pack as one of it; null when the band counts nothing on it: not claimable, no figure,
 * or, in the cautious band, a scope nobody documented.
 */
export function activateGrant(
  offer: EstimateOffer,
  grant: Grant,
  context: GrantContext,
): ActiveGrant | null {
  const { assumptions, band } = context;
  const claimOn = claimDay(offer, assumptions);
  if (!isClaimable(offer.window, claimOn, band, assumptions)) return null;
  if (grant.models === null && (band === "cautious" || grant.kind === "free-model")) return null;
  const amount = amountOf(grant, context);
  if (amount === 0n && grant.kind !== "free-model") return null;
  const { from, until, orderUntil } = spanOf(grant, context, claimOn);
  return {
    slug: grant.slug,
    kind: paysWith(grant),
    amount,
    models: grant.models === null ? null : new Set(grant.models),
    validFrom: from,
    validUntil: until,
    orderUntil,
    recurrence: grant.kind === "pack" ? "once" : grant.recurrence,
    limits: limitsOf(grant),
    packs: onePack(grant, context),
  };
}
