import type { EstimateCatalogue, EstimateOffer } from "@/lib/domain/catalogue/catalogue";
import type { BandName, EstimateInput } from "@/lib/domain/estimate/estimate-report";
import type { Money } from "@/lib/domain/units/money";
import { inOrder, type Pool, poolOf, roundOf } from "./pools";
import { rational, rounded } from "./rational";
import { layOut, priceOfMeter, type Used, type Wanted, wantedOf } from "./wanted";

// The estimate a second time: plain loops and fractions, one pool at a time over the whole horizon,
// written from the rules of docs/estimate.md. It shares no code with the engine.

export interface OracleDraw {
  readonly cost: bigint;
  readonly unpriced: bigint;
  readonly daily: ReadonlyMap<number, { tokens: bigint; granted: bigint; paid: bigint }>;
  readonly grants: ReadonlyMap<string, { used: bigint; lapsed: bigint; granted: bigint }>;
}

const covers = ({ models, textOnly }: Pool, line: Wanted) =>
  models === null ? !textOnly || !line.embeds : models.includes(line.model);
const validOn = (pool: Pool, day: number) =>
  day >= pool.from && (pool.until === null || day <= pool.until);

interface Sums {
  used: bigint;
  lapsed: bigint;
  granted: bigint;
}

interface Item {
  readonly line: Wanted;
  left: bigint;
  due: bigint;
}

/** One pool over the whole horizon; `take` pays on a day with what is left of it. */
function drawPool(
  pool: Pool,
  horizon: { readonly from: number; readonly to: number },
  take: (day: number, left: bigint) => bigint,
): Sums {
  const sums = { used: 0n, lapsed: 0n, granted: 0n };
  const recurs = pool.recurrence === "daily" || pool.recurrence === "monthly";
  let left = 0n;
  let round: string | null = null;
  for (let day = horizon.from; day <= horizon.to; day++) {
    if (!validOn(pool, day)) continue;
    if (round !== roundOf(pool, day)) {
      sums.lapsed += left;
      left = pool.amount;
      sums.granted += left;
      round = roundOf(pool, day);
    }
    const taken = take(day, left);
    left -= taken;
    sums.used += taken;
  }
  if (round === null && !recurs) {
    left = pool.amount;
    sums.granted = left;
  }
  const over = pool.until !== null && pool.until <= horizon.to;
  const renews = recurs && round !== null && roundOf(pool, horizon.to + 1) !== round;
  if (over || renews) sums.lapsed += left;
  return sums;
}

/** Takes up to `limit` off the open parts of the lines of a day in a pool's scope. */
function takeFrom(items: readonly Item[], part: "left" | "due", pool: Pool) {
  return (day: number, limit: bigint) => {
    let taken = 0n;
    for (const item of items) {
      if (item.line.day !== day || !covers(pool, item.line)) continue;
      const take = item[part] < limit - taken ? item[part] : limit - taken;
      item[part] -= take;
      taken += take;
    }
    return taken;
  };
}

function giveFree(items: readonly Item[], pool: Pool): Sums {
  let used = 0n;
  for (const item of items) {
    if (!validOn(pool, item.line.day) || !covers(pool, item.line)) continue;
    used += item.left;
    item.left = 0n;
  }
  return { used, lapsed: 0n, granted: 0n };
}

function discountItems(items: readonly Item[], pools: readonly Pool[], account: Map<string, Sums>) {
  for (const item of items) {
    const list = item.left * (item.line.perMillion ?? 0n);
    let [percent, slug]: [bigint, string | null] = [0n, null];
    for (const pool of pools) {
      if (pool.kind !== "discount" || !validOn(pool, item.line.day)) continue;
      if (!covers(pool, item.line) || pool.amount <= percent) continue;
      [percent, slug] = [pool.amount, pool.slug];
    }
    const off = rounded(rational(list * percent, 100n));
    item.due = list - off;
    const sums = slug === null ? undefined : account.get(slug);
    if (sums !== undefined) sums.used += off;
  }
}

/** Draws pools down one after the other. `wanted` is in the order tokens are drawn within a day. */
export function oracleDraw(
  wanted: readonly Wanted[],
  given: readonly Pool[],
  horizon: { readonly from: number; readonly to: number },
): OracleDraw {
  const items: Item[] = wanted.map((line) => ({ line, left: line.tokens, due: 0n }));
  const pools = inOrder(given);
  const account = new Map(pools.map(({ slug }) => [slug, { used: 0n, lapsed: 0n, granted: 0n }]));
  for (const pool of pools) {
    if (pool.kind === "free-model") account.set(pool.slug, giveFree(items, pool));
    if (pool.kind === "tokens")
      account.set(pool.slug, drawPool(pool, horizon, takeFrom(items, "left", pool)));
  }
  discountItems(items, pools, account);
  for (const pool of pools) {
    if (pool.kind === "credit")
      account.set(pool.slug, drawPool(pool, horizon, takeFrom(items, "due", pool)));
  }
  const daily = new Map<number, { tokens: bigint; granted: bigint; paid: bigint }>();
  for (let day = horizon.from; day <= horizon.to; day++) {
    daily.set(day, { tokens: 0n, granted: 0n, paid: 0n });
  }
  let [cost, unpriced] = [0n, 0n];
  for (const { line, left, due } of items) {
    cost += due;
    if (line.perMillion === null) unpriced += left;
    const sum = daily.get(line.day);
    if (sum === undefined) throw new Error("a day beyond the horizon");
    sum.tokens += line.tokens;
    sum.granted += line.tokens - left;
    sum.paid += due;
  }
  return { cost, unpriced, daily, grants: account };
}

/** Every way to hold a vendor's offers, by trying all subsets that are allowed. */
function waysToHold(offers: readonly EstimateOffer[], band: BandName): EstimateOffer[][] {
  const said = (offer: EstimateOffer) => {
    const held = offer.grants.filter(({ kind }) => kind !== "free-model");
    if (held.some(({ stacking }) => stacking === "refused")) return "refused";
    return held.some(({ stacking }) => stacking === "unknown") ? "unknown" : "allowed";
  };
  const isFree = (offer: EstimateOffer) => offer.grants.every(({ kind }) => kind === "free-model");
  if (offers.every((offer) => said(offer) === "allowed")) return [[...offers]];
  const ways: EstimateOffer[][] = [];
  for (let bits = 0; bits < 2 ** offers.length; bits++) {
    const held = offers.filter((_, i) => (bits >> i) % 2 === 1);
    const priced = held.filter((offer) => !isFree(offer));
    const fine = priced.every((offer) => {
      if (priced.length === 1 || said(offer) === "allowed") return true;
      return said(offer) === "unknown" && band === "hopeful";
    });
    if (fine) ways.push(held);
  }
  return ways;
}

/** OpenAI's list price by model; a batch's rate is half of it, rounded; what has no price is left out. */
export function oracleList(used: readonly Used[], catalogue: EstimateCatalogue) {
  const costs = new Map<string, bigint>();
  for (const one of used) {
    if (one.openai === null || !["", "default", "standard", "auto"].includes(one.tier)) continue;
    const price = catalogue.prices.find((p) => p.vendor === "openai" && p.model === one.openai?.id);
    const perMillion = priceOfMeter(price, one.meter);
    if (one.tokens > 0n && perMillion === null) throw new Error("unpriced: not generated");
    const rate = rounded(rational(perMillion ?? 0n, one.batch ? 2n : 1n));
    costs.set(one.openai.id, (costs.get(one.openai.id) ?? 0n) + one.tokens * rate);
  }
  return costs;
}

/** One vendor in one band: the cheapest allowed way to hold its offers. */
export function oracleBand(
  input: EstimateInput,
  catalogue: EstimateCatalogue,
  vendor: string,
  band: BandName,
  cnyPerUsdMicro: bigint,
) {
  const { assumptions } = input;
  const { horizonDays, growthBasisPoints, startOn } = assumptions;
  const used = layOut(input, catalogue, horizonDays, growthBasisPoints);
  const wanted = wantedOf(used, vendor, band, input, catalogue);
  let exported = 0n;
  for (const { meters } of input.usage) {
    for (const count of Object.values(meters)) exported += count ?? 0n;
  }
  const toVendorMoney = (money: Money) =>
    money.currency === "CNY"
      ? money.pico
      : rounded(rational(money.pico * cnyPerUsdMicro, 1_000_000n));
  const given = { exported, wanted, toVendorMoney };
  const offers = catalogue.offers.filter((offer) => offer.vendor === vendor);
  const horizon = { from: startOn, to: startOn + horizonDays - 1 };
  let best: OracleDraw | null = null;
  for (const way of waysToHold(offers, band)) {
    const pools = way.flatMap((offer) =>
      offer.grants.flatMap((grant) => poolOf(offer, grant, band, input, given) ?? []),
    );
    const draw = oracleDraw(wanted, pools, horizon);
    if (
      best === null ||
      draw.unpriced < best.unpriced ||
      (draw.unpriced === best.unpriced && draw.cost < best.cost)
    )
      best = draw;
  }
  return { draw: best };
}
