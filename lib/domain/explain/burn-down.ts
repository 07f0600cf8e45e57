import { runBand } from "@/lib/domain/estimate/band-run";
import { drawDown } from "@/lib/domain/estimate/draw-down";
import type { ActiveGrant } from "@/lib/domain/estimate/draw-down-step";
import type { EstimateContext } from "@/lib/domain/estimate/estimate-context";
import { planVendor } from "@/lib/domain/estimate/vendor-estimate";
import { addDays, type Day, endOfMonth } from "@/lib/domain/units/day";

/** What is left of one grant at the end of each day of the horizon. Expected band. */
export interface BurnDown {
  readonly slug: string;
  /** What it pays for, in order; null where none is named: see `scopeOf` for what it pays for then. */
  readonly models: readonly string[] | null;
  /** `pico` of the vendor's currency. */
  readonly unit: "tokens" | "pico";
  /** Of one period: what is left is counted against it. */
  readonly amount: bigint;
  readonly validFrom: Day;
  readonly validUntil: Day | null;
  readonly left: readonly bigint[];
}

const isCounted = ({ kind }: ActiveGrant) => kind === "tokens" || kind === "credit";

/** The first day of the period that holds a day; the grant's own first day when it is given once. */
function periodStart({ recurrence, validFrom }: ActiveGrant, day: Day): Day {
  if (recurrence === "daily") return day;
  if (recurrence !== "monthly") return validFrom;
  let first = day;
  while (endOfMonth(addDays(first, -1)) === endOfMonth(day)) first = addDays(first, -1);
  return first > validFrom ? first : validFrom;
}

function leftOn(grant: ActiveGrant, day: Day, usedOn: ReadonlyMap<Day, bigint>): bigint {
  const { validFrom, validUntil, amount } = grant;
  if (day < validFrom || (validUntil !== null && day > validUntil)) return 0n;
  let left = amount;
  for (let at = periodStart(grant, day); at <= day; at = addDays(at, 1))
    left -= usedOn.get(at) ?? 0n;
  return left;
}

/**
 * How one vendor's grants of tokens and credits are used up, day by day. What is left of a grant is
 * nothing before it is valid and after it has lapsed.
 *
 * @returns none when the vendor takes none of the used models
 */
export function burnDowns(context: EstimateContext, vendor: string): BurnDown[] {
  const planned = planVendor(context, vendor);
  if (planned === null) return [];
  const { plan, offers, currency } = planned;
  const run = runBand(context, plan, offers, currency, "expected");
  const { demand } = run;
  const grants = [...run.active.values()];
  const spent = new Map<string, Map<Day, bigint>>();
  drawDown(demand, grants, ({ at, grant, amount }) => {
    const days = spent.get(grant.slug) ?? new Map<Day, bigint>();
    const day = addDays(demand.startOn, at);
    spent.set(grant.slug, days.set(day, (days.get(day) ?? 0n) + amount));
  });
  const days = demand.days.map((_, at) => addDays(demand.startOn, at));
  return grants.filter(isCounted).map((grant) => ({
    slug: grant.slug,
    models: grant.models && [...grant.models].sort(),
    unit: grant.kind === "credit" ? "pico" : "tokens",
    amount: grant.amount,
    validFrom: grant.validFrom,
    validUntil: grant.validUntil,
    left: days.map((day) => leftOn(grant, day, spent.get(grant.slug) ?? new Map())),
  }));
}
