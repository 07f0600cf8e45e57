import type { Day } from "./day";
import type { DailySpend } from "./estimate-report";
import { METERS, type Meter } from "./meter";
import { divideHalfUp, type MicroPerMillion, type Pico } from "./money";

/** Vendor tokens of one model and meter wanted on one day. */
export interface DemandLine {
  readonly model: string;
  readonly meter: Meter;
  readonly tokens: bigint;
  /** Null when the model has no price on the day. */
  readonly perMillion: MicroPerMillion | null;
}

export interface DemandDay {
  readonly day: Day;
  readonly lines: readonly DemandLine[];
}

/** A grant as it is drawn: claimed, with its unknowns settled for one band. */
export interface ActiveGrant {
  readonly slug: string;
  readonly kind: "free-model" | "tokens" | "credit" | "discount";
  /** Vendor tokens for `tokens`, pico of the vendor's currency for `credit`, percent for `discount`; ignored for `free-model`. */
  readonly amount: bigint;
  /** Null: any model of the vendor. */
  readonly models: ReadonlySet<string> | null;
  readonly validFrom: Day;
  /** Last day (inclusive); null: no end. */
  readonly validUntil: Day | null;
}

/** What a draw-down made of one grant. */
export interface GrantDraw {
  readonly slug: string;
  /** Tokens, or pico for a credit; for a discount the pico taken off. */
  readonly used: bigint;
  /** List price of what it paid for. */
  readonly worth: Pico;
  /** Demand in scope within its validity, in its own unit: the most it could have paid for. */
  readonly reachable: bigint;
  readonly runsDryOn: Day | null;
}

export interface DrawDown {
  readonly cost: Pico;
  /** Tokens nothing pays for and that have no price. */
  readonly unpricedTokens: bigint;
  readonly grants: readonly GrantDraw[];
  readonly daily: readonly DailySpend[];
}

interface Drawing {
  readonly grant: ActiveGrant;
  left: bigint;
  used: bigint;
  worth: Pico;
  reachable: bigint;
  runsDryOn: Day | null;
}

const FOREVER = Number.POSITIVE_INFINITY;
const KIND_ORDER = { "free-model": 0, tokens: 1, credit: 2, discount: 3 } as const;

/** Free models first, then token grants, credits and discounts; within each the earliest expiry, the narrower scope, the slug. */
export function compareGrants(a: ActiveGrant, b: ActiveGrant): number {
  const kind = KIND_ORDER[a.kind] - KIND_ORDER[b.kind];
  if (kind !== 0) return kind;
  const [untilA, untilB] = [a.validUntil ?? FOREVER, b.validUntil ?? FOREVER];
  if (untilA !== untilB) return untilA < untilB ? -1 : 1;
  const [sizeA, sizeB] = [a.models?.size ?? FOREVER, b.models?.size ?? FOREVER];
  if (sizeA !== sizeB) return sizeA < sizeB ? -1 : 1;
  return a.slug < b.slug ? -1 : 1;
}

/** Cheapest first, so that a saving is never overstated; ties by model id, then meter. Unpriced last. */
export function compareLines(a: DemandLine, b: DemandLine): number {
  if (a.perMillion !== b.perMillion) {
    if (a.perMillion === null) return 1;
    if (b.perMillion === null) return -1;
    return a.perMillion < b.perMillion ? -1 : 1;
  }
  if (a.model !== b.model) return a.model < b.model ? -1 : 1;
  return METERS.indexOf(a.meter) - METERS.indexOf(b.meter);
}

function isValidOn({ validFrom, validUntil }: ActiveGrant, day: Day): boolean {
  return day >= validFrom && (validUntil === null || day <= validUntil);
}

function covers({ models }: ActiveGrant, model: string): boolean {
  return models === null || models.has(model);
}

function spend(drawing: Drawing, amount: bigint, worth: Pico, day: Day): void {
  drawing.used += amount;
  drawing.worth += worth;
  if (drawing.grant.kind === "free-model") return;
  drawing.left -= amount;
  if (drawing.left === 0n) drawing.runsDryOn = day;
}

/** Takes what token grants cover off each line; answers what is left of it. */
function drawTokens(lines: readonly DemandLine[], drawings: readonly Drawing[], day: Day) {
  const open = lines.map((line) => ({ line, left: line.tokens }));
  for (const drawing of drawings) {
    const { grant } = drawing;
    if (grant.kind === "credit" || grant.kind === "discount" || !isValidOn(grant, day)) continue;
    for (const item of open) {
      if (!covers(grant, item.line.model)) continue;
      drawing.reachable += item.line.tokens;
      const limit = grant.kind === "free-model" ? item.left : drawing.left;
      const taken = item.left < limit ? item.left : limit;
      if (taken === 0n) continue;
      item.left -= taken;
      spend(drawing, taken, taken * (item.line.perMillion ?? 0n), day);
    }
  }
  return open;
}

/** The largest discount that applies; discounts do not add up. */
function discountFor(drawings: readonly Drawing[], model: string, day: Day): Drawing | null {
  let best: Drawing | null = null;
  for (const drawing of drawings) {
    const { grant } = drawing;
    if (grant.kind !== "discount" || !isValidOn(grant, day) || !covers(grant, model)) continue;
    if (best === null || grant.amount > best.grant.amount) best = drawing;
  }
  return best;
}

/** Pays for one line's remaining tokens: discount off, then credits, then money. */
function payLine(
  line: DemandLine,
  tokens: bigint,
  perMillion: MicroPerMillion,
  drawings: readonly Drawing[],
  day: Day,
): Pico {
  const list = tokens * perMillion;
  let due = list;
  const discount = discountFor(drawings, line.model, day);
  if (discount !== null) {
    const off = divideHalfUp(list * discount.grant.amount, 100n);
    due -= off;
    discount.reachable += list;
    discount.used += off;
    discount.worth += off;
  }
  for (const drawing of drawings) {
    const { grant } = drawing;
    if (grant.kind !== "credit" || !isValidOn(grant, day) || !covers(grant, line.model)) continue;
    drawing.reachable += due;
    const taken = due < drawing.left ? due : drawing.left;
    if (taken === 0n) continue;
    due -= taken;
    spend(drawing, taken, taken, day);
  }
  return due;
}

/**
 * Uses a vendor's grants up, day by day.
 *
 * Token grants pay first, then discounts come off the list price and credits pay the rest. Earliest
 * expiry first, then the narrower scope, then the slug; within a day the cheapest tokens are drawn
 * first. A grant pays only from its first to its last valid day.
 *
 * @param demand vendor tokens per day, first day first; `lines` in the order of {@link compareLines}
 * @returns money in pico of the vendor's currency
 *
 * @example
 * // 100 tokens valid for two days; 60 a day at ¥2 per million
 * //=> day 1: 60 granted; day 2: 40 granted, 20 paid; cost 40_000_000n pico
 */
export function drawDown(demand: readonly DemandDay[], grants: readonly ActiveGrant[]): DrawDown {
  const drawings: Drawing[] = grants.toSorted(compareGrants).map((grant) => ({
    grant,
    left: grant.amount,
    used: 0n,
    worth: 0n,
    reachable: 0n,
    runsDryOn: null,
  }));
  const daily: DailySpend[] = [];
  let cost = 0n;
  let unpricedTokens = 0n;
  for (const { day, lines } of demand) {
    let [tokens, granted, paid] = [0n, 0n, 0n];
    for (const { line, left } of drawTokens(lines, drawings, day)) {
      tokens += line.tokens;
      granted += line.tokens - left;
      if (left === 0n) continue;
      if (line.perMillion === null) unpricedTokens += left;
      else paid += payLine(line, left, line.perMillion, drawings, day);
    }
    cost += paid;
    daily.push({ day, tokens, granted, paid });
  }
  return {
    cost,
    unpricedTokens,
    daily,
    grants: drawings.map(({ grant, used, worth, reachable, runsDryOn }) => ({
      slug: grant.slug,
      used,
      worth,
      reachable,
      runsDryOn,
    })),
  };
}
