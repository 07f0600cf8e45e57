import type { EstimateCatalogue, FxRate, Price } from "@/lib/domain/catalogue/catalogue";
import type { Unknown } from "@/lib/domain/estimate/estimate-report";

/** Percent an exchange rate is taken to move within the time it is too old by. */
const FX_SPREAD = 2n;
const HUNDRED = 100n;
const WHOLE_PERMILLE = 1_000n;
const USUAL_BATCH_PERMILLE = 500n;

type Settle = (price: Price, isWorst: boolean) => Price;

/** A price with one of its conditions taken to hold always, or never. */
const SETTLED: { readonly [C in Unknown["code"]]?: Settle } = {
  "price-hours": (price, isWorst) => {
    const [first] = price.conditions.hours;
    const perMillion = isWorst ? { ...price.perMillion, ...first?.perMillion } : price.perMillion;
    return { ...price, perMillion, conditions: { ...price.conditions, hours: [] } };
  },
  "price-range": (price, isWorst) => {
    const perMillion = isWorst
      ? { ...price.perMillion, ...price.conditions.upTo }
      : price.perMillion;
    return { ...price, perMillion, conditions: { ...price.conditions, upTo: null } };
  },
  "prompt-length": (price, isWorst) => {
    const longest = isWorst ? price.conditions.promptTiers.at(-1)?.perMillion : {};
    const perMillion = { ...price.perMillion, ...longest };
    return { ...price, perMillion, conditions: { ...price.conditions, promptTiers: [] } };
  },
  "batch-price": (price, isWorst) => {
    const batchPermille = isWorst ? WHOLE_PERMILLE : USUAL_BATCH_PERMILLE;
    return { ...price, conditions: { ...price.conditions, batchPermille } };
  },
};

/**
 * The catalogue with an open question about a model's price settled; null where the question is
 * another one.
 */
export function withPrice(
  catalogue: EstimateCatalogue,
  vendor: string,
  { code, about }: Unknown,
  isWorst: boolean,
): EstimateCatalogue | null {
  const settle = SETTLED[code];
  if (settle === undefined) return null;
  return {
    ...catalogue,
    prices: catalogue.prices.map((price) =>
      price.vendor === vendor && price.model === about ? settle(price, isWorst) : price,
    ),
  };
}

/** An old exchange rate, moved by {@link FX_SPREAD} percent. */
export function movedRate(fx: FxRate, isWorst: boolean): FxRate {
  const percent = isWorst ? HUNDRED - FX_SPREAD : HUNDRED + FX_SPREAD;
  return { ...fx, cnyPerUsdMicro: (fx.cnyPerUsdMicro * percent) / HUNDRED };
}
