import type { Price } from "@/lib/domain/catalogue/catalogue";
import { isUpTo, namedTokens, type TokenGrant } from "@/lib/domain/catalogue/grant";
import type { Offer, OfferGrant } from "@/lib/domain/catalogue/offer";
import { meterPrice, priceOn } from "@/lib/domain/catalogue/price-on";
import { sum } from "@/lib/domain/units/amount";
import { addDays, type Day, day } from "@/lib/domain/units/day";
import { costAt, type Money } from "@/lib/domain/units/money";
import type { Worth, WorthStep } from "./worth-on";

/** The catalogue is read from this day on. */
export const FIRST_DAY = day("2024-06-01");

/** The lower reading: every token an input token of the cheapest model it may be spent on. */
function tokensWorth(grant: TokenGrant, prices: readonly Price[], asOf: Day): Money | null {
  let cheapest: Money | null = null;
  for (const model of grant.models ?? []) {
    const price = priceOn(
      prices.filter((row) => row.model === model),
      asOf,
    )?.price;
    const perMillion =
      price && (meterPrice(price, "inputUncached") ?? meterPrice(price, "embeddingInput"));
    if (!price || perMillion == null || grant.tokens === null) continue;
    const pico = costAt(perMillion, grant.tokens);
    if (cheapest === null || pico < cheapest.pico) cheapest = { currency: price.currency, pico };
  }
  return cheapest;
}

function grantWorth(grant: OfferGrant, prices: readonly Price[], asOf: Day): Money | null {
  if (isUpTo(grant)) return null;
  if (grant.kind === "tokens") return tokensWorth(grant, prices, asOf);
  return grant.kind === "credit" ? grant.credit : null;
}

/**
 * An offer's worth on a day: credit at its face, tokens at list price, a recurring grant for one
 * period. Null when nothing of it can be priced, which is not zero. Grants in another currency than
 * the first, and amounts that are upper limits, are left out and make it `atLeast`.
 *
 * @param prices of the offer's vendor
 * @example
 * // 50M tokens for a model at ¥100 a million and 100M for one at ¥1
 * //=> { money: { currency: "CNY", pico: 5_100_000_000_000_000n }, atLeast: false }
 */
export function offerWorth(
  { grants }: Pick<Offer, "grants">,
  prices: readonly Price[],
  asOf: Day,
): Worth | null {
  const each = grants.map((grant) => grantWorth(grant, prices, asOf));
  const [first] = each.filter((money) => money !== null);
  if (first === undefined) return null;
  const alike = each.filter((money) => money?.currency === first.currency);
  const pico = sum(alike.flatMap((money) => money?.pico ?? []));
  return { money: { currency: first.currency, pico }, atLeast: alike.length < grants.length };
}

/** The worth of every day of a stretch, as steps, oldest first. */
export function worthSteps(
  offer: Pick<Offer, "grants">,
  prices: readonly Price[],
  { from, to }: { readonly from: Day; readonly to: Day },
): WorthStep[] {
  // Only tokens have a price that moves.
  const moves = offer.grants.some((grant) => namedTokens(grant) !== null && grant.models !== null);
  if (!moves) return [{ from, worth: offerWorth(offer, prices, from) }];
  const steps: WorthStep[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const worth = offerWorth(offer, prices, on);
    const last = steps.at(-1);
    if (last === undefined || !isSame(last.worth, worth)) steps.push({ from: on, worth });
  }
  return steps;
}

type Priced<O> = O & { readonly worth: readonly WorthStep[] };

function withEach<O extends Pick<Offer, "grants" | "vendor">>(
  offers: readonly O[],
  prices: readonly Price[],
  worthOf: (offer: O, own: readonly Price[]) => readonly WorthStep[],
): Priced<O>[] {
  return offers.map((offer) => {
    const own = prices.filter(({ vendor }) => vendor === offer.vendor.slug);
    return { ...offer, worth: worthOf(offer, own) };
  });
}

/** The offers with what each is worth on every day from the first they are read at to `to`. */
export function withWorth<O extends Pick<Offer, "grants" | "vendor">>(
  offers: readonly O[],
  prices: readonly Price[],
  to: Day,
): Priced<O>[] {
  return withEach(offers, prices, (offer, own) => worthSteps(offer, own, { from: FIRST_DAY, to }));
}

/** The same on one day: where no other is asked for. */
export function withWorthOn<O extends Pick<Offer, "grants" | "vendor">>(
  offers: readonly O[],
  prices: readonly Price[],
  asOf: Day,
): Priced<O>[] {
  return withEach(offers, prices, (offer, own) => [
    { from: asOf, worth: offerWorth(offer, own, asOf) },
  ]);
}

function isSame(a: Worth | null, b: Worth | null): boolean {
  if (a === null || b === null) return a === b;
  const [left, right] = [a.money, b.money];
  return left.pico === right.pico && left.currency === right.currency && a.atLeast === b.atLeast;
}
