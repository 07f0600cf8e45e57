import type { ActiveGrant } from "@/lib/domain/estimate/draw-down-step";
import type { EstimateContext } from "@/lib/domain/estimate/estimate-context";
import type { SplitVendor } from "@/lib/domain/split/split-vendor";
import { PICO_PER_UNIT } from "@/lib/domain/units/money";
import { demandByStretch, payersOf, rateOf, type Stretch } from "./programme";

/** Tokens, in millions, of one meter at one net price. */
interface BoundLine {
  readonly tokens: number;
  readonly net: number;
}

/** One model's whole use in one stretch, were it sent to the vendor. */
interface Group {
  readonly model: string;
  readonly stretch: number;
  /** Dearest first. */
  readonly lines: BoundLine[];
  /** Before token grants and credits. */
  cost: number;
  /** Pools that may pay for it. */
  pools: number;
}

/** One grant, or one period of it: millions of tokens, or units of the display currency. */
interface Pool {
  readonly kind: "tokens" | "credit";
  readonly size: number;
  readonly groups: readonly Group[];
}

/** What bounds a vendor's part in any split. */
export interface VendorBound {
  /** By model, then stretch: what its use costs there before token grants and credits. */
  readonly costs: ReadonlyMap<string, readonly number[]>;
  readonly pools: readonly Pool[];
  /** What rounding by day and line can make of a split's cost, at most. */
  readonly slack: number;
}

function poolsOf(
  grant: ActiveGrant,
  covered: readonly Group[],
  stretches: readonly Stretch[],
  rate: number,
): Pool[] {
  const { kind, amount, recurrence } = grant;
  if (kind !== "tokens" && kind !== "credit") return [];
  const unit = kind === "tokens" ? 1 / 1e6 : rate / Number(PICO_PER_UNIT);
  const size = Number(amount) * unit;
  if (recurrence !== "daily" && recurrence !== "monthly") return [{ kind, size, groups: covered }];
  return stretches.map(({ from, to }, s) => ({
    kind,
    size: size * (recurrence === "daily" ? to - from + 1 : 1),
    groups: covered.filter(({ stretch }) => stretch === s),
  }));
}

/**
 * A vendor's bound, in units of the display currency.
 *
 * @param stretches those of all vendors together: on each of them prices and grants stand still
 */
export function boundOf(
  context: EstimateContext,
  vendor: SplitVendor,
  stretches: readonly Stretch[],
): VendorBound {
  const { startOn, days } = context.source.projection;
  const rate = rateOf(context, vendor);
  const groups = new Map<string, Group>();
  const covered = new Map<ActiveGrant, Set<Group>>();
  let slack = 0;
  for (const line of vendor.lines) {
    const price = (Number(line.perMillion ?? 0n) / 1e6) * rate;
    slack += (days.length * price) / 1e6;
    demandByStretch(context, stretches, line).forEach((tokens, stretch) => {
      const at = stretches[stretch];
      if (at === undefined || tokens === 0) return;
      const { net, grants } = payersOf(vendor, line, at, { startOn, rate, price });
      const key = `${stretch} ${line.openaiModel}`;
      const model = line.openaiModel;
      const group = groups.get(key) ?? { model, stretch, lines: [], cost: 0, pools: 0 };
      groups.set(key, group);
      group.cost += tokens * net;
      if (net === 0) return;
      group.lines.push({ tokens, net });
      for (const { grant } of grants) {
        covered.set(grant, (covered.get(grant) ?? new Set()).add(group));
      }
    });
  }
  const costs = new Map<string, number[]>();
  for (const { openaiModel } of vendor.lines) {
    costs.set(
      openaiModel,
      stretches.map((_, s) => groups.get(`${s} ${openaiModel}`)?.cost ?? 0),
    );
  }
  for (const { lines } of groups.values()) lines.sort((a, b) => b.net - a.net);
  const pools = [...covered].flatMap(([grant, own]) => poolsOf(grant, [...own], stretches, rate));
  for (const pool of pools) for (const group of pool.groups) group.pools += 1;
  return { costs, pools, slack };
}

/** So much of something, each worth `rate`. */
interface Piece {
  readonly size: number;
  readonly rate: number;
}

/**
 * What tokens granted to one group are worth, dearest first. Sending the group here at all costs
 * `extra`, which the first of them have to earn; the part at which they earn most is one piece.
 */
function tokenPieces({ lines }: Group, extra: number): Piece[] {
  let [tokens, worth, first] = [0, 0, 0];
  let best: Piece = { size: 0, rate: 0 };
  lines.forEach(({ tokens: more, net }, i) => {
    tokens += more;
    worth += more * net;
    const rate = (worth - extra) / tokens;
    if (rate <= best.rate) return;
    best = { size: tokens, rate };
    first = i + 1;
  });
  if (best.size === 0) return [];
  return [best, ...lines.slice(first).map(({ tokens: size, net: rate }) => ({ size, rate }))];
}

/** The most a pool can take off, where everything could else be had at `least`. */
function worthOf({ kind, size, groups }: Pool, least: (group: Group) => number): number {
  const pieces = groups.flatMap((group) => {
    const extra = (group.cost - least(group)) / group.pools;
    if (kind === "tokens") return tokenPieces(group, extra);
    return [{ size: group.cost, rate: 1 - extra / group.cost }];
  });
  pieces.sort((a, b) => b.rate - a.rate);
  let [left, worth] = [size, 0];
  for (const piece of pieces) {
    if (left <= 0 || piece.rate <= 0) break;
    const taken = Math.min(left, piece.size);
    left -= taken;
    worth += taken * piece.rate;
  }
  return worth;
}

/**
 * A saving no split over exactly these vendors can exceed: in each stretch every model where it is
 * cheapest, and every grant worth its most, less what it costs to send its models there instead.
 *
 * @param list what each model costs at OpenAI, in units of the display currency
 */
export function subsetBound(
  bounds: readonly VendorBound[],
  list: ReadonlyMap<string, number>,
  feePerVendor: number,
): number {
  const least = new Map<string, number[]>();
  for (const { costs } of bounds) {
    for (const [model, own] of costs) {
      const before = least.get(model);
      least.set(
        model,
        own.map((cost, s) => Math.min(cost, before?.[s] ?? cost)),
      );
    }
  }
  let saving = -feePerVendor * bounds.length;
  for (const [model, costs] of least) {
    saving += list.get(model) ?? 0;
    for (const cost of costs) saving -= cost;
  }
  const leastOf = ({ model, stretch }: Group) => least.get(model)?.[stretch] ?? 0;
  for (const { pools } of bounds) for (const pool of pools) saving += worthOf(pool, leastOf);
  return saving;
}

/**
 * Sets of vendors against a looser bound than {@link subsetBound}: as if sending a model where a grant
 * is cost nothing more. It takes a few additions a set, and so says which sets need not be looked at.
 */
export function looseBoundOf(
  bounds: readonly VendorBound[],
  list: ReadonlyMap<string, number>,
  feePerVendor: number,
): (chosen: readonly number[]) => number {
  const models = [...new Set(bounds.flatMap(({ costs }) => [...costs.keys()]))];
  const stretches = Math.max(
    0,
    ...bounds.flatMap(({ costs }) => [...costs.values()][0]?.length ?? 0),
  );
  const costs = bounds.map((bound) =>
    Float64Array.from(
      models.flatMap(
        (model) => bound.costs.get(model) ?? Array.from({ length: stretches }, () => Infinity),
      ),
    ),
  );
  const worth = bounds.map(({ pools }) =>
    pools.reduce((sum, pool) => sum + worthOf(pool, ({ cost }) => cost), 0),
  );
  const listOf = models.map((model) => list.get(model) ?? 0);
  return (chosen) => {
    let saving = 0;
    for (const v of chosen) saving += (worth[v] ?? 0) - feePerVendor;
    for (let at = 0; at < models.length * stretches; at++) {
      let least = Infinity;
      for (const v of chosen) least = Math.min(least, costs[v]?.[at] ?? Infinity);
      if (least === Infinity) continue;
      if (at % stretches === 0) saving += listOf[at / stretches] ?? 0;
      saving -= least;
    }
    return saving;
  };
}
