import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import type { Flip } from "@/lib/domain/report/flip-report";
import { Pico } from "@/lib/domain/units/money";
import { canStay, type Dial, dialsOf, flipQuestion, type Savings, savingsOf } from "./flip-dial";
import { mappingFlips } from "./mapping-flip";
import { STAY, winnerOf } from "./winner";

/** How first place depends on one assumption: what a small chart draws. */
export interface Sensitivity {
  readonly assumption: Dial["assumption"];
  /** The present value, in the assumption's own unit (see {@link Flip}). */
  readonly now: number;
  /** The nearest change of first place below and above the present value; none where none was found. */
  readonly flips: readonly Flip[];
  /** Values tried, smallest first; the present one and those of the flips are among them. */
  readonly values: readonly number[];
  /**
   * Expected saving at each of the values, in the display currency, of the present first and second
   * and of whoever leads anywhere; null where it has no figure. Staying is zero everywhere.
   */
  readonly lines: readonly {
    readonly vendor: string;
    readonly savings: readonly (Pico | null)[];
  }[];
}

/** Narrows the change between `same` (still the present winner) and `other` down to neighbouring whole values. */
function bisect(same: number, other: number, winnerAt: (value: number) => string, now: string) {
  let [near, far] = [same, other];
  while (far - near > 1 || near - far > 1) {
    const middle = (near + far - ((near + far) % 2)) / 2;
    if (winnerAt(middle) === now) near = middle;
    else far = middle;
  }
  return far;
}

/** A dial's nearest change of first place away from the present value in one direction. */
function nearestFlip(
  { assumption, now, values }: Dial,
  winnerAt: (value: number) => string,
  winner: string,
  isUp: boolean,
): Flip | null {
  const away = isUp
    ? values.filter((value) => value > now)
    : values.filter((value) => value < now).toReversed();
  const over = now % 1;
  let near = isUp || over === 0 ? now - over : now - over + 1;
  for (const value of away) {
    if (winnerAt(value) !== winner) {
      const at = bisect(near, value, winnerAt, winner);
      return { assumption, from: winner, to: winnerAt(at), at, change: null };
    }
    near = value;
  }
  return null;
}

/** A dial's nearest changes of first place, and what was looked at on the way. */
function flipsOn(dial: Dial, present: Savings, stays: boolean) {
  const known = new Map<number, Savings>([[dial.now, present]]);
  const winner = winnerOf(present, stays);
  const winnerAt = (value: number) => {
    const found = known.get(value) ?? dial.savingsAt(value, "first");
    known.set(value, found);
    return winnerOf(found, stays, winner);
  };
  const down = nearestFlip(dial, winnerAt, winner, false);
  const up = nearestFlip(dial, winnerAt, winner, true);
  return { known, winnerAt, flips: [down, up].filter((flip) => flip !== null) };
}

function sensitivityOf(dial: Dial, present: Savings, stays: boolean): Sensitivity {
  const { assumption, now } = dial;
  const { known, winnerAt, flips } = flipsOn(dial, present, stays);
  const drawn = new Set([...dial.values, now, ...flips.map(({ at }) => at)]);
  const values = [...drawn].sort((a, b) => a - b);
  const [first, second] = [...present].sort(([, a], [, b]) => (a > b ? -1 : a < b ? 1 : 0));
  const led = [first, second].flatMap((one) => one?.[0] ?? []);
  const leaders = [...new Set([...led, ...values.map(winnerAt)])].filter((one) => one !== STAY);
  const savingsAt = new Map(
    values.map((value) => {
      const own = known.get(value) ?? new Map();
      const missing = leaders.filter((vendor) => !own.has(vendor));
      const others = missing.length === 0 ? [] : dial.savingsAt(value, missing);
      return [value, new Map([...own, ...others])];
    }),
  );
  return {
    assumption,
    now,
    flips,
    values,
    lines: leaders.map((vendor) => ({
      vendor,
      savings: values.map((value) => savingsAt.get(value)?.get(vendor) ?? null),
    })),
  };
}

/** How first place depends on what was assumed. */
export interface TurningPoints {
  /** In order: claim day, horizon, growth, Chinese share, output share (absent without text), exchange rate, integration cost. */
  readonly sensitivities: readonly Sensitivity[];
  /** The changes of `sensitivities`, and the nearest change of one vendor's models. */
  readonly flips: readonly Flip[];
}

/**
 * For each assumption the nearest value, down and up, at which first place changes hands, found by
 * search (a coarse walk, then bisection), with the savings on the way. A pair of changes closer
 * together than a step of the walk can be missed; what is listed is exact.
 *
 * @param integrationCost what connecting one vendor costs, in pico of the display currency
 * @returns nothing when there is no usage or no exchange rate
 */
export function turningPoints(
  input: EstimateInput,
  catalogue: EstimateCatalogue,
  integrationCost: Pico = Pico(0n),
): TurningPoints {
  const question = flipQuestion(input, catalogue, integrationCost);
  if (question === null) return { sensitivities: [], flips: [] };
  const present = savingsOf(question);
  const stays = canStay(question);
  const sensitivities = dialsOf(question, present).map((dial) =>
    sensitivityOf(dial, present, stays),
  );
  const turned = sensitivities.flatMap(({ flips }) => flips);
  return { sensitivities, flips: [...turned, ...mappingFlips(question, present)] };
}

/** The flips of {@link turningPoints} alone: nothing is looked at beyond the nearest. */
export function nearestFlips(
  input: EstimateInput,
  catalogue: EstimateCatalogue,
  integrationCost: Pico = Pico(0n),
): readonly Flip[] {
  const question = flipQuestion(input, catalogue, integrationCost);
  if (question === null) return [];
  const present = savingsOf(question);
  const stays = canStay(question);
  const turned = dialsOf(question, present).flatMap((dial) => flipsOn(dial, present, stays).flips);
  return [...turned, ...mappingFlips(question, present)];
}
