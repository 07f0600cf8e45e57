import type { FxRate } from "@/lib/domain/catalogue/catalogue";
import { convertMoney } from "@/lib/domain/catalogue/fx";
import type { Day } from "@/lib/domain/units/day";
import type { Money, Pico } from "@/lib/domain/units/money";

/** What an offer's grants would cost at its vendor's own list price. */
export interface Worth {
  readonly money: Money;
  /** True when a grant without a size, a scope or a price is not in it. */
  readonly atLeast: boolean;
}

/** A worth and the first day it holds; null where nothing of the offer can be priced. */
export interface WorthStep {
  readonly from: Day;
  readonly worth: Worth | null;
}

/** The step that holds on a day: the first one before them all. */
export function worthOn(steps: readonly WorthStep[], asOf: Day): Worth | null {
  return (steps.findLast(({ from }) => from <= asOf) ?? steps[0])?.worth ?? null;
}

/** What an offer is worth on a day, in yuan: only to put offers in order. Dollars are worth nothing known without a rate. */
export function yuanOn(asOf: Day, rate: FxRate | null) {
  return ({ worth = [] }: { readonly worth?: readonly WorthStep[] }): Pico | null => {
    const found = worthOn(worth, asOf);
    if (found === null) return null;
    if (found.money.currency === "CNY") return found.money.pico;
    return rate && convertMoney(found.money, "CNY", rate);
  };
}
