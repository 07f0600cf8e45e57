import type { Day } from "@/lib/domain/units/day";
import { Pico } from "@/lib/domain/units/money";
import { type ModelUse, openRooms, takeRoom } from "./daily-limit";
import { isOn } from "./day-range";
import type { DemandLine } from "./demand";
import { type ActiveGrant, type Drawing, spend } from "./draw-down-step";
import type { Counts } from "./token-counts";

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

/** The day at hand. */
export interface OpenDay {
  readonly at: number;
  readonly pattern: number;
  readonly day: Day;
  readonly trace: Trace | null;
  /** What is asked of a model. */
  readonly useOf: (model: string) => ModelUse;
  /** What is left of each line that grants may pay for. */
  readonly left: Counts;
  /** What is to be paid in money for each, before credits. */
  readonly due: Counts;
  /** The same before any credit has paid. */
  readonly billed: Counts;
  /** No fewer than all tokens of the horizon. */
  readonly most: bigint;
  /** For what one grant comes to. */
  readonly sums: Counts;
  granted: bigint;
  /** Pico. */
  relieved: bigint;
  unpriced: bigint;
}

/** Where {@link OpenDay.sums} keeps what; words, as variables that live across a loop are allocated anew at each step. */
const ROOM = 0;
const TAKEN = 1;
const WORTH = 2;
const WANTED = 3;

/** Lets one grant of tokens, or a free model, pay for the lines in its scope. */
export function drawTokens(open: OpenDay, lines: readonly DemandLine[], drawing: Drawing): void {
  const { grant, scope } = drawing;
  const { at: today, pattern, left, sums } = open;
  const isFree = grant.kind === "free-model";
  const limit = openRooms(grant.limits, open.useOf);
  const reach = isFree ? null : openRooms(grant.limits, open.useOf);
  sums.fill(0n);
  sums[ROOM] = drawing.left < open.most ? drawing.left : open.most;
  for (const at of scope) {
    const line = lines[at];
    if (line === undefined || !isOn(line, today)) continue;
    const rest: bigint = left[at] ?? 0n;
    const room: bigint = sums[ROOM] ?? 0n;
    if (!isFree) {
      const asked = takeRoom(reach, line.model, line.tokens.counts[pattern] ?? 0n);
      sums[WANTED] = (sums[WANTED] ?? 0n) + asked;
    }
    const part = takeRoom(limit, line.model, isFree || rest < room ? rest : room);
    if (part === 0n) continue;
    left[at] = rest - part;
    sums[TAKEN] = (sums[TAKEN] ?? 0n) + part;
    if (!isFree) sums[ROOM] = room - part;
    if (line.perMillion === null) open.unpriced += part;
    else sums[WORTH] = (sums[WORTH] ?? 0n) + part * line.perMillion;
    open.trace?.({ at: today, line: at, grant, amount: part });
  }
  if (!isFree) drawing.reachable += sums[WANTED] ?? 0n;
  const [taken, worth] = [sums[TAKEN] ?? 0n, sums[WORTH] ?? 0n];
  if (taken === 0n) return;
  spend(drawing, taken, Pico(worth), open.day);
  open.granted += taken;
  open.relieved += worth;
}
