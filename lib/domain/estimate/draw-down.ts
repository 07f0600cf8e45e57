import { addDays } from "@/lib/domain/units/day";
import { Pico } from "@/lib/domain/units/money";
import { type ModelRooms, openRooms, takeRoom } from "./daily-limit";
import { usesOn } from "./daily-use";
import { isOn } from "./day-range";
import type { Demand, DemandLine } from "./demand";
import {
  type ActiveGrant,
  closeDrawing,
  type Drawing,
  type GrantDraw,
  isLive,
  spend,
  startDrawings,
} from "./draw-down-step";
import { type DayRelief, listTotal } from "./list-cost";
import { drawTokens, type OpenDay, type Trace } from "./open-day";
import { payPacks } from "./pack-payment";
import { zeroCounts } from "./token-counts";

/** What grants made of a vendor's demand. */
export interface DrawDown {
  /** Pico of the vendor's currency, packs bought included. */
  readonly cost: Pico;
  /** Tokens nothing pays for and that have no price. */
  readonly unpricedTokens: bigint;
  readonly grants: readonly GrantDraw[];
  /** By index of the day; days on which no grant paid and no pack was bought are absent. */
  readonly relief: ReadonlyMap<number, DayRelief>;
}

const FOREVER = Number.POSITIVE_INFINITY;

const isMoney = ({ kind }: ActiveGrant) => kind === "credit" || kind === "discount";

/** The largest discount that applies; discounts do not add up. */
function discountFor(drawings: readonly Drawing[], at: number): Drawing | null {
  let best: Drawing | null = null;
  for (const drawing of drawings) {
    if (drawing.inScope[at] !== 1) continue;
    if (best === null || drawing.grant.amount > best.grant.amount) best = drawing;
  }
  return best;
}

/** Prices what is left of some lines, less the largest discount on each. */
function discountLines(
  open: OpenDay,
  lines: readonly DemandLine[],
  live: readonly Drawing[],
  scope: readonly number[],
): void {
  const discounts = live.filter(({ grant }) => grant.kind === "discount");
  for (const at of scope) {
    const list = (open.left[at] ?? 0n) * (lines[at]?.perMillion ?? 0n);
    const discount = list === 0n ? null : discountFor(discounts, at);
    open.due[at] = list;
    open.billed[at] = list;
    if (discount === null) continue;
    const off = (list * discount.grant.amount + 50n) / 100n; // rounded half up
    open.due[at] = list - off;
    open.billed[at] = list - off;
    open.relieved += off;
    spend(discount, off, Pico(off), open.day);
    open.trace?.({ at: open.at, line: at, grant: discount.grant, amount: off });
  }
}

/** What is due for those tokens of a line that a credit's rate limit lets through, rounded down. */
function dueWithin(open: OpenDay, limit: ModelRooms, line: DemandLine, at: number): bigint {
  const due = open.due[at] ?? 0n;
  if (limit === null || due === 0n) return due;
  const left = open.left[at] ?? 0n;
  const most = ((open.billed[at] ?? 0n) * takeRoom(limit, line.model, left)) / left;
  return due < most ? due : most;
}

/** Lets one credit pay for what is due in its scope. */
function drawCredit(open: OpenDay, lines: readonly DemandLine[], drawing: Drawing): void {
  const limit = openRooms(drawing.grant.limits, open.useOf);
  let [room, taken, wanted] = [drawing.left, 0n, 0n];
  for (const at of drawing.scope) {
    const line = lines[at];
    if (line === undefined) continue;
    const due = dueWithin(open, limit, line, at);
    wanted += due;
    const part = due < room ? due : room;
    if (part === 0n) continue;
    open.due[at] = (open.due[at] ?? 0n) - part;
    room -= part;
    taken += part;
    open.trace?.({ at: open.at, line: at, grant: drawing.grant, amount: part });
  }
  drawing.reachable += wanted;
  if (taken === 0n) return;
  spend(drawing, taken, Pico(taken), open.day);
  open.relieved += taken;
}

/** Positions of the lines any of these pays for, in order. */
function jointScope(lines: readonly DemandLine[], drawings: readonly Drawing[]): readonly number[] {
  return lines.flatMap((_, at) => (drawings.some(({ inScope }) => inScope[at] === 1) ? [at] : []));
}

/**
 * Uses a vendor's grants up, day by day.
 *
 * Free models and token grants pay first, then discounts come off the list price and credits pay the
 * rest. What is given anew is drawn before what is not, then the earliest expiry, the narrower
 * scope, the slug; within a day the cheapest tokens are drawn first. A grant pays only from its
 * first to its last valid day, and on each for no more of a model's tokens than its rate limit lets through.
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
  const payable = jointScope(lines, drawings);
  const payableInMoney = jointScope(
    lines,
    drawings.filter(({ grant }) => isMoney(grant)),
  );
  const total = listTotal(lines);
  const left = zeroCounts(lines.length, total.tokens);
  const due = zeroCounts(lines.length, total.pico);
  const billed = zeroCounts(lines.length, total.pico);
  const sums = zeroCounts(4, total.pico > total.tokens ? total.pico : total.tokens);
  const relief = new Map<number, DayRelief>();
  let [cost, unpricedTokens]: [bigint, bigint] = [total.pico, total.unpriced];
  const ends = drawings.map(({ grant }) => grant.validUntil ?? FOREVER);
  const last = ends.reduce((latest, end) => (end > latest ? end : latest), startOn - 1);
  days.forEach((pattern, at) => {
    const day = addDays(startOn, at);
    if (day > last) return;
    const live = drawings.filter((drawing) => isLive(drawing, day) && drawing.scope.length > 0);
    if (live.length === 0) return;
    for (const i of payable) {
      const line = lines[i];
      left[i] = line !== undefined && isOn(line, at) ? (line.tokens.counts[pattern] ?? 0n) : 0n;
    }
    const open: OpenDay = {
      at,
      pattern,
      day,
      trace,
      useOf: usesOn(demand, at),
      left,
      due,
      billed,
      most: total.tokens,
      sums,
      granted: 0n,
      relieved: 0n,
      unpriced: 0n,
    };
    const money: Drawing[] = [];
    for (const drawing of live) {
      if (isMoney(drawing.grant)) money.push(drawing);
      else drawTokens(open, lines, drawing);
    }
    if (money.length > 0) {
      discountLines(open, lines, money, payableInMoney);
      const credits = money.filter(({ grant }) => grant.kind === "credit");
      for (const drawing of credits) drawCredit(open, lines, drawing);
    }
    cost -= open.relieved;
    unpricedTokens -= open.unpriced;
    relief.set(at, { granted: open.granted, pico: Pico(open.relieved) });
  });
  cost += payPacks(grants, demand, relief);
  const horizonEnd = addDays(startOn, days.length - 1);
  return {
    cost: Pico(cost),
    unpricedTokens,
    relief,
    grants: drawings.map((drawing) => closeDrawing(drawing, horizonEnd)),
  };
}
