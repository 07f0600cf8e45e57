import type { Price } from "@/lib/domain/catalogue/catalogue";
import type { Rates } from "@/lib/domain/catalogue/price-conditions";
import { MicroPerMillion } from "@/lib/domain/units/money";

/** A price with every rate so many times as high, those of long prompts and of a range too. */
export function timesAsDear(price: Price, times: bigint): Price {
  const dearer = (rates: Rates): Rates =>
    Object.fromEntries(
      Object.entries(rates).map(([meter, micro]) => [meter, MicroPerMillion(micro * times)]),
    );
  const promptTiers = price.conditions.promptTiers.map((tier) => ({
    ...tier,
    perMillion: dearer(tier.perMillion),
  }));
  const { upTo } = price.conditions;
  const conditions = { ...price.conditions, promptTiers, upTo: upTo && dearer(upTo) };
  return { ...price, perMillion: dearer(price.perMillion), conditions };
}
