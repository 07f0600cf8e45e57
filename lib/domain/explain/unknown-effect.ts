import type { EstimateCatalogue, EstimateOffer } from "@/lib/domain/catalogue/catalogue";
import { type GrantTerms, isUpTo } from "@/lib/domain/catalogue/grant";
import { claimDay } from "@/lib/domain/estimate/active-grant";
import type { EstimateContext } from "@/lib/domain/estimate/estimate-context";
import type { Assumptions, Unknown } from "@/lib/domain/estimate/estimate-report";
import { expectedSaving } from "@/lib/domain/estimate/vendor-estimate";
import { addDays } from "@/lib/domain/units/day";
import type { Money } from "@/lib/domain/units/money";
import { Tokens } from "@/lib/domain/units/tokens";
import { movedRate, withPrice } from "./settled-price";

/** What settling one unknown would make of a vendor's expected saving. */
export interface UnknownEffect {
  readonly unknown: Unknown;
  /**
   * The saving at both ends to which the bands take it, the lower one first; everything else as
   * expected. What sounds better need not be: a pool that lasts longer is drawn later, and another
   * may run dry before it. In the display currency. Null where no figure can be put on it: a grant
   * without an amount counts for nothing in every band, a price nobody saw on the day is taken from
   * the nearest.
   */
  readonly saving: { readonly worst: Money; readonly best: Money } | null;
  /** False when it comes to the same either way. */
  readonly matters: boolean;
}

type Extreme = "worst" | "best";

/** More tokens than any usage has. */
const UNCAPPED = Tokens(10n ** 18n);

function withOffers(catalogue: EstimateCatalogue, change: (offer: EstimateOffer) => EstimateOffer) {
  return { ...catalogue, offers: catalogue.offers.map(change) };
}

function withGrant(catalogue: EstimateCatalogue, slug: string, change: Partial<GrantTerms>) {
  return withOffers(catalogue, (offer) => ({
    ...offer,
    grants: offer.grants.map((grant) => (grant.slug === slug ? { ...grant, ...change } : grant)),
  }));
}

function withDeadline(catalogue: EstimateCatalogue, slug: string, a: Assumptions, end: Extreme) {
  return withOffers(catalogue, (offer) => {
    if (offer.slug !== slug) return offer;
    const until = addDays(claimDay(offer, a), end === "worst" ? -1 : 0);
    return { ...offer, window: { ...offer.window, until } };
  });
}

/** Nothing matched, or as the hopeful band has it: what is not known one to one, and without a cap. */
function withMatch(catalogue: EstimateCatalogue, slug: string, end: Extreme) {
  return withOffers(catalogue, (offer) => ({
    ...offer,
    grants: offer.grants.map((grant) => {
      if (grant.slug !== slug || grant.kind !== "matched-tokens") return grant;
      const matchPermille = end === "worst" ? 0n : (grant.matchPermille ?? 1_000n);
      return { ...grant, matchPermille, tokens: grant.tokens ?? UNCAPPED };
    }),
  }));
}

/** All of an amount that is an upper limit; as things stand none of it counts. */
function withUpTo(catalogue: EstimateCatalogue, slug: string) {
  return withOffers(catalogue, (offer) => ({
    ...offer,
    grants: offer.grants.map((grant) =>
      grant.slug === slug && isUpTo(grant) ? { ...grant, upTo: false } : grant,
    ),
  }));
}

function withStacking(catalogue: EstimateCatalogue, slug: string, end: Extreme) {
  const stacking = end === "worst" ? ("refused" as const) : ("allowed" as const);
  return withOffers(catalogue, (offer) =>
    offer.slug === slug
      ? { ...offer, grants: offer.grants.map((grant) => ({ ...grant, stacking })) }
      : offer,
  );
}

/** The model's tokens at one end of the measured range. */
function withTokenizer(catalogue: EstimateCatalogue, vendor: string, model: string, end: Extreme) {
  const tokenizer = "settled";
  const range = catalogue.tokenRatios.filter((row) => row.vendor === null);
  const settled = range.map((row) => ({
    ...row,
    vendor: tokenizer,
    mid: end === "worst" ? row.high : row.low,
  }));
  return {
    ...catalogue,
    tokenRatios: [...catalogue.tokenRatios, ...settled],
    vendorModels: catalogue.vendorModels.map((one) =>
      one.vendor === vendor && one.id === model ? { ...one, tokenizer } : one,
    ),
  };
}

/** The catalogue with one unknown settled; null where there is no telling between what and what. */
function settled(
  { catalogue, assumptions }: EstimateContext,
  vendor: string,
  { code, about }: Unknown,
  end: Extreme,
): EstimateCatalogue | null {
  const isWorst = end === "worst";
  const days = assumptions.unknownValidityDays;
  switch (code) {
    case "deadline":
      return withDeadline(catalogue, about, assumptions, end);
    case "validity": {
      const validity = isWorst ? ({ kind: "days", days } as const) : { kind: "unlimited" as const };
      return withGrant(catalogue, about, { validity });
    }
    case "scope":
      return withGrant(catalogue, about, isWorst ? { models: [] } : {});
    case "match-rule":
      return withMatch(catalogue, about, end);
    case "up-to":
      return isWorst ? catalogue : withUpTo(catalogue, about);
    case "stacking":
      return withStacking(catalogue, about, end);
    case "tokenizer":
      return withTokenizer(catalogue, vendor, about, end);
    default:
      return withPrice(catalogue, vendor, { code, about, day: null }, isWorst);
  }
}

/**
 * Every open question about a vendor, with what it is worth: the largest difference first, then
 * those nobody can put a figure on, then those that make none.
 */
export function unknownEffects(
  context: EstimateContext,
  vendor: string,
  unknowns: readonly Unknown[],
): UnknownEffect[] {
  const { currency } = context.assumptions;
  const savingWhen = (unknown: Unknown, end: Extreme): Money | null => {
    const isFx = unknown.code === "fx-old";
    const catalogue = isFx ? context.catalogue : settled(context, vendor, unknown, end);
    const fx = isFx ? movedRate(context.fx, end === "worst") : context.fx;
    const parts = new Map();
    const pico = catalogue && expectedSaving({ ...context, catalogue, fx, parts }, vendor);
    return pico === null ? null : { currency, pico };
  };
  const effects = unknowns.map((unknown): UnknownEffect => {
    const [low, high] = [savingWhen(unknown, "worst"), savingWhen(unknown, "best")];
    if (low === null || high === null) return { unknown, saving: null, matters: true };
    const [worst, best] = low.pico > high.pico ? [high, low] : [low, high];
    return { unknown, saving: { worst, best }, matters: worst.pico !== best.pico };
  });
  const spread = ({ saving }: UnknownEffect) =>
    saving === null ? 0n : saving.best.pico - saving.worst.pico;
  return effects.toSorted((a, b) => {
    if (spread(a) !== spread(b)) return spread(a) > spread(b) ? -1 : 1;
    return Number(b.matters) - Number(a.matters);
  });
}
