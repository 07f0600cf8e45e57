import { addDays, type Day } from "./day";
import type { Demand, DemandLine } from "./demand";
import {
  type ActiveGrant,
  closeDrawing,
  type Drawing,
  type GrantDraw,
  isLive,
  spend,
  startDrawings,
} from "./drawing";
import { type DayRelief, listTotal } from "./list-cost";
import { divideHalfUp, type Pico } from "./money";

/** What grants made of a vendor's demand. */
export interface DrawDown {
  /** Pico of the vendor's currency. */
  readonly cost: Pico;
  /** Tokens nothing pays for and that have no price. */
  readonly unpricedTokens: bigint;
  readonly grants: readonly GrantDraw[];
  /** By index of the day; days on which no grant paid are absent. */
  readonly relief: ReadonlyMap<number, DayRelief>;
}

const isMoney = ({ kind }: ActiveGrant) => kind === "credit" || kind === "discount";

/** One grant paying for one line on one day: tokens for a token grant or a free model, else pico. */
export interface Payment {
  /** Index of the day. */
  readonly at: number;
  /** Position of the line. */
  readonly line: number;
  readonly grant: ActiveGrant;
  readonly amount: bigint;
}

/** Told of every payment as it is made. */
export type Trace = (payment: Payment) => void;

/** What is left of each line on the day at hand; read from the demand when first asked for. */
interface OpenDay {
  readonly at: number;
  readonly pattern: number;
  readonly day: Day;
  readonly trace: Trace | null;
  readonly left: Map<number, bigint>;
  granted: bigint;
  pico: Pico;
  unpriced: bigint;
}

function leftOf(open: OpenDay, lines: readonly DemandLine[], at: number): bigint {
  const known = open.left.get(at);
  if (known !== undefined) return known;
  const tokens = lines[at]?.tokens.counts[open.pattern] ?? 0n;
  open.left.set(at, tokens);
  return tokens;
}

/** Lets one grant of tokens, or a free model, pay for the lines in its scope. */
function drawTokens(open: OpenDay, lines: readonly DemandLine[], drawing: Drawing): void {
  const isFree = drawing.grant.kind === "free-model";
  for (const at of drawing.scope) {
    const line = lines[at];
    if (line === undefined) continue;
    const left = leftOf(open, lines, at);
    if (!isFree) drawing.reachable += line.tokens.counts[open.pattern] ?? 0n;
    const taken = isFree || left < drawing.left ? left : drawing.left;
    if (taken === 0n) continue;
    open.left.set(at, left - taken);
    const worth = taken * (line.perMillion ?? 0n);
    spend(drawing, taken, worth, open.day);
    open.trace?.({ at: open.at, line: at, grant: drawing.grant, amount: taken });
    open.granted += taken;
    open.pico += worth;
    if (line.perMillion === null) open.unpriced += taken;
  }
}

/** The largest discount that applies; discounts do not add up. */
function discountFor(drawings: readonly Drawing[], at: number): Drawing | null {
  let best: Drawing | null = null;
  for (const drawing of drawings) {
    if (drawing.grant.kind !== "discount" || drawing.inScope[at] !== 1) continue;
    if (best === null || drawing.grant.amount > best.grant.amount) best = drawing;
  }
  return best;
}

/** Takes discounts, then credits, off what is left of one line. */
function payLine(
  open: OpenDay,
  list: Pico,
  at: number,
  discount: Drawing | null,
  credits: readonly Drawing[],
): void {
  let due = list;
  if (discount !== null) {
    const off = divideHalfUp(list * discount.grant.amount, 100n);
    due -= off;
    spend(discount, off, off, open.day);
    open.trace?.({ at: open.at, line: at, grant: discount.grant, amount: off });
  }
  for (const drawing of credits) {
    if (drawing.inScope[at] !== 1) continue;
    drawing.reachable += due;
    const taken = due < drawing.left ? due : drawing.left;
    if (taken === 0n) continue;
    due -= taken;
    spend(drawing, taken, taken, open.day);
    open.trace?.({ at: open.at, line: at, grant: drawing.grant, amount: taken });
  }
  open.pico += list - due;
}

/** Positions of the lines any discount or credit pays for, in order. */
function moneyScope(drawings: readonly Drawing[]): readonly number[] {
  const money = drawings.filter(({ grant }) => isMoney(grant));
  return [...new Set(money.flatMap(({ scope }) => scope))].sort((a, b) => a - b);
}

function payMoney(
  open: OpenDay,
  lines: readonly DemandLine[],
  live: readonly Drawing[],
  scope: readonly number[],
): void {
  const credits = live.filter(({ grant }) => grant.kind === "credit");
  for (const at of scope) {
    if (!live.some(({ inScope }) => inScope[at] === 1)) continue;
    const perMillion = lines[at]?.perMillion ?? null;
    const left = perMillion === null ? 0n : leftOf(open, lines, at);
    if (perMillion === null || left === 0n) continue;
    payLine(open, left * perMillion, at, discountFor(live, at), credits);
  }
}

/**
 * Uses a vendor's grants up, day by day.
 *
 * Free models and token grants pay first, then discounts come off the list price and credits pay the
 * rest. What is given anew is drawn before what is not, then the earliest expiry, the narrower
 * scope, the slug; within a day the cheapest tokens are drawn first. A grant pays only from its
 * first to its last valid day.
 *
 * @example
 * // 100 tokens valid for two days; 60 a day at ¥2 per million
 * //=> day 1: 60 granted; day 2: 40 granted, 20 paid; cost 40_000_000n pico
 */
export function drawDown(
  demand: Demand,
  grants: readonly ActiveGrant[],
  trace: Trace | null = null,
): DrawDown {
  const { lines, days, startOn } = demand;
  const drawings = startDrawings(demand, grants);
  const payable = moneyScope(drawings);
  const relief = new Map<number, DayRelief>();
  const total = listTotal(lines);
  let { pico: cost, unpriced: unpricedTokens } = total;
  days.forEach((pattern, at) => {
    const day = addDays(startOn, at);
    const live = drawings.filter((drawing) => isLive(drawing, day) && drawing.scope.length > 0);
    if (live.length === 0) return;
    const left = new Map<number, bigint>();
    const open: OpenDay = { at, pattern, day, trace, left, granted: 0n, pico: 0n, unpriced: 0n };
    const money: Drawing[] = [];
    for (const drawing of live) {
      if (isMoney(drawing.grant)) money.push(drawing);
      else drawTokens(open, lines, drawing);
    }
    if (money.length > 0) payMoney(open, lines, money, payable);
    cost -= open.pico;
    unpricedTokens -= open.unpriced;
    relief.set(at, { granted: open.granted, pico: open.pico });
  });
  const horizonEnd = addDays(startOn, days.length - 1);
  return {
    cost,
    unpricedTokens,
    relief,
    grants: drawings.map((drawing) => closeDrawing(drawing, horizonEnd)),
  };
}
