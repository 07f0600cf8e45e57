import type { Day } from "@/lib/domain/units/day";
import type { Price, VendorModel } from "./catalogue";
import { lifetimesOn } from "./lifetime";
import { lastReading, pricesOn } from "./price-on";
import type { Retirement } from "./retirement";

const TRIED: readonly string[] = ["balanced", "flagship", "economy"];

/**
 * A text model of a vendor that can be called on a day, to try its endpoint with: it has a price and
 * its last day has not passed. The middle tier first, then the one whose price was read last.
 *
 * @returns null where no such model is known
 */
export function modelToTry(
  {
    models,
    prices,
    retirements,
  }: {
    readonly models: readonly VendorModel[];
    /** The vendor's own. */
    readonly prices: readonly Price[];
    readonly retirements: readonly Retirement[];
  },
  asOf: Day,
): string | null {
  const lifetimes = lifetimesOn(retirements, asOf);
  const readOn = new Map(
    pricesOn(prices, asOf).map((price) => [price.model, lastReading(price) ?? 0]),
  );
  const tierOf = ({ tier }: VendorModel) => TRIED.indexOf(tier);
  const [first] = models
    .filter((model) => tierOf(model) !== -1 && readOn.has(model.id))
    .filter(({ vendor, id }) => (lifetimes.lastDay(vendor, id) ?? asOf) >= asOf)
    .toSorted(
      (a, b) =>
        tierOf(a) - tierOf(b) ||
        (readOn.get(b.id) ?? 0) - (readOn.get(a.id) ?? 0) ||
        (a.id < b.id ? -1 : 1),
    );
  return first?.id ?? null;
}
