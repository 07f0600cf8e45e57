import type { EstimateCatalogue } from "./catalogue";
import { withShare } from "./content-mix";
import { addDays } from "./day";
import { contextOf } from "./estimate";
import type { Assumptions, EstimateInput, Flip } from "./estimate-report";
import { expectedSaving } from "./vendor-estimate";

/** The winner's name where nothing beats staying. */
export const STAY = "stay";

/** One assumption as a whole number that can be moved up and down. */
interface Dial {
  readonly assumption: Flip["assumption"];
  readonly now: number;
  /** Values looked at, away from the present one, nearest first. */
  readonly up: readonly number[];
  readonly down: readonly number[];
  set(value: number): Assumptions;
}

const HORIZONS = [1, 7, 14, 30, 60, 90, 120, 180, 270, 365, 540, 730];
const GROWTHS = [-5_000, -2_000, -1_000, -500, 0, 500, 1_000, 2_000, 3_000, 5_000, 10_000];
const SHARES = [0, 20, 40, 60, 80, 100];
const DELAYS = [7, 14, 30, 60, 90, 120, 180];

function dial(
  assumption: Flip["assumption"],
  now: number,
  values: readonly number[],
  set: Dial["set"],
): Dial {
  return {
    assumption,
    now,
    up: values.filter((value) => value > now),
    down: values.filter((value) => value < now).toReversed(),
    set,
  };
}

function dialsOf(a: Assumptions): Dial[] {
  return [
    dial("horizonDays", a.horizonDays, HORIZONS, (v) => ({ ...a, horizonDays: v })),
    dial("growthBasisPoints", Number(a.growthBasisPoints), GROWTHS, (v) => ({
      ...a,
      growthBasisPoints: BigInt(v),
    })),
    dial("chineseShare", a.contentMix.zh, SHARES, (v) => ({
      ...a,
      contentMix: withShare(a.contentMix, "zh", v),
    })),
    dial(
      "startOn",
      a.startOn,
      DELAYS.map((days) => addDays(a.startOn, days)),
      (v) => ({ ...a, startOn: addDays(a.startOn, v - a.startOn) }),
    ),
  ];
}

/**
 * The vendor with the largest expected saving, or {@link STAY} when none saves anything. Of equals
 * the `incumbent` stays first: a tie is no change.
 */
export function winnerOf(
  input: EstimateInput,
  catalogue: EstimateCatalogue,
  incumbent: string = STAY,
): string {
  const context = contextOf(input, catalogue);
  let winner = STAY;
  let best = 0n;
  if (context === null) return winner;
  const { vendors } = input.assumptions;
  for (const { slug } of catalogue.vendors) {
    if (vendors !== null && !vendors.includes(slug)) continue;
    const saving = expectedSaving(context, slug) ?? 0n;
    if (saving > best || (saving === best && saving > 0n && slug === incumbent)) {
      winner = slug;
      best = saving;
    }
  }
  return winner;
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

/**
 * The nearest value of each assumption, up and down, at which first place changes hands, found by
 * search: a coarse walk, then bisection. A pair of changes closer together than a step of the walk
 * can be missed; what is listed is exact.
 */
export function findFlips(input: EstimateInput, catalogue: EstimateCatalogue): Flip[] {
  const now = winnerOf(input, catalogue);
  const flips: Flip[] = [];
  for (const { assumption, now: start, up, down, set } of dialsOf(input.assumptions)) {
    const winnerAt = (value: number) =>
      winnerOf({ ...input, assumptions: set(value) }, catalogue, now);
    for (const values of [up, down]) {
      let same = start;
      for (const value of values) {
        if (winnerAt(value) !== now) {
          const at = bisect(same, value, winnerAt, now);
          flips.push({ assumption, from: now, to: winnerAt(at), at });
          break;
        }
        same = value;
      }
    }
  }
  return flips;
}
