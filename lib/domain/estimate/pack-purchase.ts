import { Pico } from "@/lib/domain/units/money";
import type { DrawDown } from "./draw-down";
import type { ActiveGrant } from "./draw-down-step";

/** Grants held together, and what they made of the demand. */
export interface Held {
  readonly draw: DrawDown;
  readonly grants: readonly ActiveGrant[];
}

type Draw = (grants: readonly ActiveGrant[]) => Held;

/** Fewer unpriced tokens first, then the smaller cost. */
export function isBetter(draw: DrawDown, than: DrawDown): boolean {
  if (draw.unpricedTokens !== than.unpricedTokens) return draw.unpricedTokens < than.unpricedTokens;
  return draw.cost < than.cost;
}

const priceOf = ({ packs }: ActiveGrant): bigint => packs?.price ?? 0n;

/** Packs of tokens before packs of money; within each the cheapest for what is in it, then by slug. */
export function inBuyingOrder(packs: readonly ActiveGrant[]): readonly ActiveGrant[] {
  return packs.toSorted((a, b) => {
    if (a.kind !== b.kind) return a.kind === "tokens" ? -1 : 1;
    const difference = priceOf(a) * b.amount - priceOf(b) * a.amount;
    if (difference !== 0n) return difference < 0n ? -1 : 1;
    return a.slug < b.slug ? -1 : 1;
  });
}

/** So many packs of one kind as one grant. */
function times(pack: ActiveGrant, count: bigint): ActiveGrant {
  const price = Pico(priceOf(pack) * count);
  return { ...pack, amount: pack.amount * count, packs: { count, price } };
}

/** More than any demand takes. */
const ENDLESS = 10n ** 40n;

/** How much of a pack would be used were there no end to it. */
function wantedOf(pack: ActiveGrant, grants: readonly ActiveGrant[], draw: Draw): bigint {
  const endless = { ...pack, amount: ENDLESS, packs: { count: 0n, price: Pico(0n) } };
  const drawn = draw([...grants, endless]).draw.grants.find(({ slug }) => slug === pack.slug);
  return drawn?.used ?? 0n;
}

/** None, as many as are used up whole, and one more where something is left. */
function countsToTry(wanted: bigint, { amount }: ActiveGrant): readonly bigint[] {
  const whole = wanted / amount;
  const rest = wanted % amount > 0n ? [whole + 1n] : [];
  return [...(whole > 0n ? [0n, whole] : [0n]), ...rest];
}

/**
 * The cheapest way to buy packs beside some grants. Packs are bought whole, on their first day. Of each
 * kind none are tried, as many as would be used up whole, and one more, with the next kind for what is
 * left; of equally cheap ways the one with fewer of the first kind counts.
 *
 * @param packs one of each kind, in the order of {@link inBuyingOrder}
 */
export function buyPacks(
  grants: readonly ActiveGrant[],
  packs: readonly ActiveGrant[],
  draw: Draw,
): Held {
  const [first, ...rest] = packs;
  if (first === undefined) return draw(grants);
  let best = buyPacks(grants, rest, draw);
  for (const count of countsToTry(wantedOf(first, grants, draw), first)) {
    if (count === 0n) continue;
    const held = buyPacks([...grants, times(first, count)], rest, draw);
    if (isBetter(held.draw, best.draw)) best = held;
  }
  return best;
}
