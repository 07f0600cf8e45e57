import type { PaysWith, Recurrence } from "@/lib/domain/catalogue/grant";
import { plus } from "@/lib/domain/units/amount";
import { type Day, endOfMonth } from "@/lib/domain/units/day";
import { Pico } from "@/lib/domain/units/money";
import type { SpendingLimits } from "./daily-limit";
import type { Demand, DemandLine } from "./demand";
import { scopeOf } from "./grant-scope";

/** Packs bought on the first day they pay. */
export interface BoughtPacks {
  readonly count: bigint;
  /** Of all of them, in the vendor's currency. */
  readonly price: Pico;
}

/** A grant as it is drawn: claimed, with its unknowns settled for one band. */
export interface ActiveGrant {
  readonly slug: string;
  readonly kind: PaysWith;
  /** Of all packs together. Vendor tokens for `tokens`, pico of the vendor's currency for `credit`, percent for `discount`; ignored for `free-model`. */
  readonly amount: bigint;
  /** Null: not named; see {@link scopeOf}. */
  readonly models: ReadonlySet<string> | null;
  readonly validFrom: Day;
  /** Last day (inclusive); null: no end. */
  readonly validUntil: Day | null;
  /** What the order goes by: the expected band's last day in every band, so that bands never differ by their order. */
  readonly orderUntil: Day | null;
  readonly recurrence: Recurrence;
  /** Null without a documented rate limit, and for a discount. */
  readonly limits: SpendingLimits | null;
  /** Null for what is given. */
  readonly packs: BoughtPacks | null;
}

/** What a draw-down made of one grant. */
export interface GrantDraw {
  readonly slug: string;
  /** Given in all: the amount, times its periods. */
  readonly granted: bigint;
  /** Tokens, or pico for a credit; for a discount the pico taken off. */
  readonly used: bigint;
  /** List price of what it paid for. */
  readonly worth: Pico;
  /** What demand in scope within its validity could have taken at most. */
  readonly usable: bigint;
  /** Unused at the end of a period within the horizon. */
  readonly lapsed: bigint;
  readonly firstUsedOn: Day | null;
  readonly runsDryOn: Day | null;
}

/** A grant while it is drawn. */
export interface Drawing {
  readonly grant: ActiveGrant;
  /** Positions of the lines in its scope. */
  readonly scope: readonly number[];
  /** 1 at each of them. */
  readonly inScope: Uint8Array;
  left: bigint;
  /** Demand in scope in this period. */
  reachable: bigint;
  /** Last day of the period; null before the first and where there is no end. */
  periodEnd: Day | null;
  begun: boolean;
  granted: bigint;
  used: bigint;
  worth: Pico;
  usable: bigint;
  lapsed: bigint;
  firstUsedOn: Day | null;
  runsDryOn: Day | null;
}

const FOREVER = Number.POSITIVE_INFINITY;
const KIND_ORDER = { "free-model": 0, tokens: 1, credit: 2, discount: 3 } as const;
const RECURRENCE_ORDER = { daily: 0, monthly: 1, once: 2, unknown: 2 } as const;

/**
 * Free models first, then token grants, credits and discounts; within each what is given before
 * packs, what is given anew before what is not, then the earliest expiry, the narrower scope, the slug.
 */
export function compareGrants(a: ActiveGrant, b: ActiveGrant): number {
  const kind = KIND_ORDER[a.kind] - KIND_ORDER[b.kind];
  if (kind !== 0) return kind;
  const bought = Number(a.packs !== null) - Number(b.packs !== null);
  if (bought !== 0) return bought;
  const anew = RECURRENCE_ORDER[a.recurrence] - RECURRENCE_ORDER[b.recurrence];
  if (anew !== 0) return anew;
  const [untilA, untilB] = [a.orderUntil ?? FOREVER, b.orderUntil ?? FOREVER];
  if (untilA !== untilB) return untilA < untilB ? -1 : 1;
  const [sizeA, sizeB] = [a.models?.size ?? FOREVER, b.models?.size ?? FOREVER];
  if (sizeA !== sizeB) return sizeA < sizeB ? -1 : 1;
  return a.slug < b.slug ? -1 : 1;
}

function scopesOf(lines: readonly DemandLine[], grant: ActiveGrant) {
  const isInScope = scopeOf(grant);
  const scope: number[] = [];
  const inScope = new Uint8Array(lines.length);
  lines.forEach((line, at) => {
    if (!isInScope(line)) return;
    scope.push(at);
    inScope[at] = 1;
  });
  return { scope, inScope };
}

/** The grants in the order they are drawn, nothing used yet. */
export function startDrawings(demand: Demand, grants: readonly ActiveGrant[]): Drawing[] {
  return grants.toSorted(compareGrants).map((grant) => ({
    grant,
    ...scopesOf(demand.lines, grant),
    left: 0n,
    reachable: 0n,
    periodEnd: null,
    begun: false,
    granted: 0n,
    used: 0n,
    worth: Pico(0n),
    usable: 0n,
    lapsed: 0n,
    firstUsedOn: null,
    runsDryOn: null,
  }));
}

function earlier(a: Day, b: Day | null): Day {
  return b !== null && b < a ? b : a;
}

function periodEndOf({ recurrence, validUntil }: ActiveGrant, day: Day): Day | null {
  if (recurrence === "daily") return day;
  return recurrence === "monthly" ? earlier(endOfMonth(day), validUntil) : validUntil;
}

const isCounted = ({ kind }: ActiveGrant) => kind === "tokens" || kind === "credit";

function endPeriod(drawing: Drawing, lapses: boolean): void {
  if (!drawing.begun || !isCounted(drawing.grant)) return;
  const { amount } = drawing.grant;
  drawing.usable += drawing.reachable < amount ? drawing.reachable : amount;
  drawing.reachable = 0n;
  if (lapses) drawing.lapsed += drawing.left;
}

function beginPeriod(drawing: Drawing, day: Day): void {
  drawing.begun = true;
  drawing.left = drawing.grant.amount;
  drawing.granted += drawing.grant.amount;
  drawing.periodEnd = periodEndOf(drawing.grant, day);
}

/** Whether the grant has something to pay with on a day; begins a new period when one is due. */
export function isLive(drawing: Drawing, day: Day): boolean {
  const { grant } = drawing;
  if (day < grant.validFrom || (grant.validUntil !== null && day > grant.validUntil)) return false;
  if (!isCounted(grant)) return true;
  if (!drawing.begun) beginPeriod(drawing, day);
  else if (drawing.periodEnd !== null && day > drawing.periodEnd) {
    endPeriod(drawing, true);
    beginPeriod(drawing, day);
  }
  return drawing.left > 0n;
}

/** Takes an amount off a grant on a day. */
export function spend(drawing: Drawing, amount: bigint, worth: Pico, day: Day): void {
  drawing.used += amount;
  drawing.worth = plus(drawing.worth, worth);
  drawing.firstUsedOn ??= day;
  if (!isCounted(drawing.grant)) return;
  drawing.left -= amount;
  if (drawing.left === 0n) drawing.runsDryOn ??= day;
}

/**
 * The grant's account at the end of the horizon. A one-off grant that never became valid within
 * it is given all the same: it lapses when its validity is over, else remains.
 */
export function closeDrawing(drawing: Drawing, horizonEnd: Day): GrantDraw {
  const { grant } = drawing;
  const recurs = grant.recurrence === "daily" || grant.recurrence === "monthly";
  if (!drawing.begun && !recurs && isCounted(grant)) beginPeriod(drawing, grant.validFrom);
  endPeriod(drawing, drawing.periodEnd !== null && drawing.periodEnd <= horizonEnd);
  const { granted, used, worth, lapsed, firstUsedOn, runsDryOn } = drawing;
  const usable = isCounted(grant) ? drawing.usable : used;
  return { slug: grant.slug, granted, used, worth, usable, lapsed, firstUsedOn, runsDryOn };
}
