import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { isWithin } from "@/lib/domain/catalogue/catalogue";
import { convertMoney, rateOn } from "@/lib/domain/catalogue/fx";
import { priceOn } from "@/lib/domain/catalogue/price-on";
import type { Day } from "@/lib/domain/units/day";
import { type Currency, costAt, type Money } from "@/lib/domain/units/money";

/** What a model costs per million tokens, in its own currency. */
export interface TokenPrice {
  readonly vendor: string;
  readonly model: string;
  readonly input: Money;
  readonly output: Money;
}

const MILLION = 1_000_000n;

/** The list price of one model on a day; null where input or output has none. */
export function tokenPrice(
  vendor: string,
  model: string,
  { prices }: EstimateCatalogue,
  asOf: Day,
): TokenPrice | null {
  const rows = prices.filter((price) => price.vendor === vendor && price.model === model);
  const price = priceOn(rows, asOf)?.price;
  if (price === undefined) return null;
  const { inputUncached, output } = price.perMillion;
  if (inputUncached === undefined || output === undefined) return null;
  return {
    vendor,
    model,
    input: { currency: price.currency, pico: costAt(inputUncached, MILLION) },
    output: { currency: price.currency, pico: costAt(output, MILLION) },
  };
}

/**
 * What the catalogue judges nearest to an OpenAI model at each vendor on a day, cheapest first by
 * input and output together. Vendors without a price on the day are left out.
 */
export function pricesElsewhere(
  model: string,
  catalogue: EstimateCatalogue,
  asOf: Day,
): TokenPrice[] {
  const fx = rateOn(catalogue.fx, asOf);
  if (fx === null) return [];
  const sum = ({ input, output }: TokenPrice, currency: Currency) =>
    convertMoney(input, currency, fx) + convertMoney(output, currency, fx);
  return catalogue.equivalences
    .filter((rule) => rule.openaiModel === model && isWithin(rule, asOf))
    .flatMap(({ vendor, vendorModel }) => tokenPrice(vendor, vendorModel, catalogue, asOf) ?? [])
    .map((price) => ({ price, usd: sum(price, "USD") }))
    .toSorted((a, b) => (a.usd < b.usd ? -1 : a.usd > b.usd ? 1 : 0))
    .map(({ price }) => price);
}
