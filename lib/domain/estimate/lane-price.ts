import type { Price } from "@/lib/domain/catalogue/catalogue";
import type { HourlyRates, Rates } from "@/lib/domain/catalogue/price-conditions";
import { meterRate } from "@/lib/domain/catalogue/price-on";
import type { Meter } from "@/lib/domain/units/meter";
import { divideHalfUp, MicroPerMillion } from "@/lib/domain/units/money";
import type { Unpriced } from "./baseline-report";
import type { Band } from "./estimate-report";
import { type UsageConditions, type UsageGroup, windowKey } from "./usage-part";

// What one group's units of a meter cost under a price's conditions.

/** One meter of one group. */
interface Priced {
  readonly group: UsageGroup;
  readonly meter: Meter;
}

const THOUSAND = 1_000n;
const MINUTES_PER_WEEK = 10_080n;

/** A part or a multiple of a price, rounded half up to a millionth per million. */
function times(rate: MicroPerMillion, permille: bigint): MicroPerMillion {
  return MicroPerMillion(divideHalfUp(rate * permille, THOUSAND));
}

/** The rates of a request as long as the group's. */
function byLength(price: Price, { bucket }: UsageGroup, { thresholds }: UsageConditions): Rates {
  let rates: Rates = price.perMillion;
  for (const { abovePromptTokens, perMillion } of price.conditions.promptTiers) {
    const at = thresholds.indexOf(abovePromptTokens);
    if (at !== -1 && at < bucket) rates = { ...price.perMillion, ...perMillion };
  }
  return rates;
}

function holdsIn(window: HourlyRates, hours: number, { windows }: UsageConditions): boolean {
  const known = windows.get(windowKey(window));
  return known !== undefined && hours % (2 * known.bit) >= known.bit;
}

const same = (rate: MicroPerMillion | null): Band<MicroPerMillion | null> => ({
  cautious: rate,
  expected: rate,
  hopeful: rate,
});

/** Hours nobody told: dearest, by the hours of a week, cheapest. */
function byWeek(base: MicroPerMillion, rates: Rates, meter: Meter, hours: readonly HourlyRates[]) {
  let [most, least, sum, minutes] = [base, base, 0n, 0n];
  for (const { weekdays, fromMinute, untilMinute, perMillion } of hours) {
    const rate = meterRate({ ...rates, ...perMillion }, meter) ?? base;
    const own = BigInt(weekdays.length * (untilMinute - fromMinute));
    sum += rate * own;
    minutes += own;
    if (rate > most) most = rate;
    if (rate < least) least = rate;
  }
  const mean = divideHalfUp(base * (MINUTES_PER_WEEK - minutes) + sum, MINUTES_PER_WEEK);
  return { cautious: most, expected: MicroPerMillion(mean), hopeful: least };
}

/** A documented range: dear end, middle (half up), cheap end. */
function byRange(low: MicroPerMillion, high: MicroPerMillion): Band<MicroPerMillion> {
  const expected = MicroPerMillion(divideHalfUp(low + high, 2n));
  return { cautious: high, expected, hopeful: low };
}

function bandOf(price: Price, { group, meter }: Priced, known: UsageConditions) {
  const { hours, upTo, promptTiers } = price.conditions;
  if (hours.length === 0 && upTo === null && promptTiers.length === 0) {
    return same(meterRate(price.perMillion, meter));
  }
  const rates = byLength(price, group, known);
  const base = meterRate(rates, meter);
  if (base === null) return same(null);
  if (hours.length > 0 && group.hours === null) return byWeek(base, rates, meter, hours);
  const told = group.hours;
  const window = told === null ? undefined : hours.findLast((one) => holdsIn(one, told, known));
  if (window !== undefined) return same(meterRate({ ...rates, ...window.perMillion }, meter));
  if (upTo === null || rates !== price.perMillion) return same(base);
  return byRange(base, meterRate({ ...rates, ...upTo }, meter) ?? base);
}

/**
 * What a vendor asks for a million of a group's units, by band; null where it has no price. Batches
 * at its batch price, at its list price where none is documented; other services of OpenAI's at its
 * list price.
 */
export function vendorRates(
  price: Price,
  priced: Priced,
  known: UsageConditions,
): Band<MicroPerMillion | null> {
  const band = bandOf(price, priced, known);
  const permille = priced.group.service === "batch" ? price.conditions.batchPermille : null;
  if (permille === null) return band;
  const { cautious, expected, hopeful } = band;
  return {
    cautious: cautious && times(cautious, permille),
    expected: expected && times(expected, permille),
    hopeful: hopeful && times(hopeful, permille),
  };
}

/** The Batch API halves every price of OpenAI's. */
const BATCH_PERMILLE = 500n;
/** Other vendors' batches without a documented price cost what the list says. */
const LIST_PERMILLE = 1_000n;

/** A rate, or why nobody can say. */
export type OpenAiRate =
  | { readonly rate: MicroPerMillion; readonly reason: null }
  | { readonly rate: null; readonly reason: Unpriced["reason"] };

const unpriced = (reason: Unpriced["reason"]): OpenAiRate => ({ rate: null, reason });

/** What OpenAI asks for a million of a group's units; data-sharing tokens are free, whatever the model. */
export function openAiRate(
  price: Price | null,
  priced: Priced,
  known: UsageConditions,
): OpenAiRate {
  const { service, known: model } = priced.group;
  if (service === "free") return { rate: MicroPerMillion(0n), reason: null };
  if (model === null) return unpriced("unknown-model");
  if (service === "other") return unpriced("service-tier");
  const rate = price === null ? null : bandOf(price, priced, known).expected;
  if (price === null || rate === null) return unpriced("no-price");
  const { batchPermille, flexPermille, priorityPermille } = price.conditions;
  if (service === "standard") return { rate, reason: null };
  const permille = {
    batch: batchPermille ?? (model.provided === undefined ? BATCH_PERMILLE : LIST_PERMILLE),
    flex: flexPermille,
    priority: priorityPermille,
  }[service];
  if (permille === null) return unpriced("service-tier");
  return { rate: times(rate, permille), reason: null };
}

/** Whether a prompt shorter than the group's mean could cost less. */
export function mayFallShort(
  price: Price,
  { bucket }: UsageGroup,
  { thresholds }: UsageConditions,
): boolean {
  return price.conditions.promptTiers.some(({ abovePromptTokens }) => {
    const at = thresholds.indexOf(abovePromptTokens);
    return at !== -1 && at < bucket;
  });
}

/** Thresholds of a price that a longer prompt than the group's could still pass. */
export function mayPass(
  price: Price,
  { bucket }: UsageGroup,
  longest: number,
  { thresholds }: UsageConditions,
): boolean {
  return price.conditions.promptTiers.some(({ abovePromptTokens }) => {
    const at = thresholds.indexOf(abovePromptTokens);
    return at >= bucket && at < longest;
  });
}
