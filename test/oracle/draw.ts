import { groupBy } from "./group-by";
import { inOrder, type Pool, roundOf } from "./pools";
import { rational, rounded } from "./rational";
import type { Wanted } from "./wanted";

// The draw-down a second time: one pool after the other over the whole horizon, with fractions.

export interface OracleDraw {
  readonly cost: bigint;
  readonly unpriced: bigint;
  readonly daily: ReadonlyMap<number, { tokens: bigint; granted: bigint; paid: bigint }>;
  readonly grants: ReadonlyMap<string, { used: bigint; lapsed: bigint; granted: bigint }>;
}

/** Fewer tokens without a price, then the smaller cost. */
export const isCheaper = (a: OracleDraw, b: OracleDraw) =>
  a.unpriced === b.unpriced ? a.cost < b.cost : a.unpriced < b.unpriced;

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
  /** Due before credits. */
  bill: bigint;
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

const least = (...values: readonly bigint[]) => values.reduce((a, b) => (a < b ? a : b));

const NO_LIMIT = 10n ** 40n;

/** What is asked of the vendor by day, and of each of its models. */
interface Asked {
  readonly onDay: ReadonlyMap<number, readonly Item[]>;
  /** By day and model. */
  readonly of: ReadonlyMap<string, { readonly tokens: bigint; readonly requests: bigint }>;
}

function askedBy(items: readonly Item[]): Asked {
  const of = new Map<string, { tokens: bigint; requests: bigint }>();
  const alike = groupBy(items, ({ line }) => `${line.day} ${line.model}`);
  for (const [key, own] of alike) {
    let tokens = 0n;
    const made: Record<string, bigint> = {};
    for (const { line } of own) {
      tokens += line.tokens;
      made[line.openaiModel] = line.requests;
    }
    of.set(key, { tokens, requests: Object.values(made).reduce((a, b) => a + b, 0n) });
  }
  return { onDay: groupBy(items, ({ line }) => line.day), of };
}

/** Tokens of a model that a pool lets through on a day: of requests beyond its limit none, all as long as the mean. */
function letThrough({ of }: Asked, pool: Pool, hours: bigint, { day, model }: Wanted): bigint {
  const byTokens = pool.hourly === null ? NO_LIMIT : pool.hourly * hours;
  const hourly = pool.callsHourly === null ? NO_LIMIT : pool.callsHourly * hours;
  const calls = least(hourly, pool.callsDaily ?? NO_LIMIT);
  const { tokens, requests } = of.get(`${day} ${model}`) ?? { tokens: 0n, requests: 0n };
  return requests > calls ? least(byTokens, (tokens * calls) / requests) : byTokens;
}

/** Takes up to `limit` tokens off the lines of a day in a pool's scope, as fast as it may be spent. */
function takeTokens(asked: Asked, pool: Pool, hours: bigint) {
  return (day: number, limit: bigint | null) => {
    const perModel: Record<string, bigint> = {};
    let taken = 0n;
    for (const item of asked.onDay.get(day) ?? []) {
      const { model } = item.line;
      if (!covers(pool, item.line)) continue;
      let take = item.left;
      if (limit !== null) take = least(take, limit - taken);
      take = least(take, letThrough(asked, pool, hours, item.line) - (perModel[model] ?? 0n));
      perModel[model] = (perModel[model] ?? 0n) + take;
      item.left -= take;
      taken += take;
    }
    return taken;
  };
}

/** The same in money: a line's tokens beyond the limit stay due, each at the same share of its bill. */
function takeMoney(asked: Asked, pool: Pool, hours: bigint) {
  return (day: number, limit: bigint) => {
    const perModel: Record<string, bigint> = {};
    let taken = 0n;
    for (const item of asked.onDay.get(day) ?? []) {
      const { model } = item.line;
      if (!covers(pool, item.line) || item.due === 0n) continue;
      let most = item.due;
      const room = letThrough(asked, pool, hours, item.line);
      const passed = least(item.left, room - (perModel[model] ?? 0n));
      perModel[model] = (perModel[model] ?? 0n) + passed;
      most = least(most, (item.bill * passed) / item.left);
      const take = least(most, limit - taken);
      item.due -= take;
      taken += take;
    }
    return taken;
  };
}

function giveFree(asked: Asked, pool: Pool, hours: bigint): Sums {
  const take = takeTokens(asked, pool, hours);
  let used = 0n;
  for (const day of asked.onDay.keys()) if (validOn(pool, day)) used += take(day, null);
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
    item.bill = item.due;
    const sums = slug === null ? undefined : account.get(slug);
    if (sums !== undefined) sums.used += off;
  }
}

/**
 * Draws pools down one after the other; packs are charged on their first day. `wanted` is in the order tokens are drawn within a day; `hours` of
 * it are used.
 */
export function oracleDraw(
  wanted: readonly Wanted[],
  given: readonly Pool[],
  horizon: { readonly from: number; readonly to: number },
  hours: bigint,
): OracleDraw {
  const items: Item[] = wanted.map((line) => ({ line, left: line.tokens, due: 0n, bill: 0n }));
  const asked = askedBy(items);
  const pools = inOrder(given);
  const account = new Map(pools.map(({ slug }) => [slug, { used: 0n, lapsed: 0n, granted: 0n }]));
  for (const pool of pools) {
    if (pool.kind === "free-model") account.set(pool.slug, giveFree(asked, pool, hours));
    if (pool.kind === "tokens")
      account.set(pool.slug, drawPool(pool, horizon, takeTokens(asked, pool, hours)));
  }
  discountItems(items, pools, account);
  for (const pool of pools) {
    if (pool.kind === "credit")
      account.set(pool.slug, drawPool(pool, horizon, takeMoney(asked, pool, hours)));
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
  for (const { price, from } of pools) {
    const sum = daily.get(from);
    if (price === null || sum === undefined) continue;
    cost += price;
    sum.paid += price;
  }
  return { cost, unpriced, daily, grants: account };
}
