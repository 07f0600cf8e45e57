import type { EstimateCatalogue, Price } from "@/lib/domain/catalogue/catalogue";
import type { Meter, Meters } from "@/lib/domain/units/meter";
import type { UsageCell } from "@/lib/domain/usage/usage";
import { type Service, serviceOf, serviceOrder } from "./service";

// How a day's use falls into parts with prices of their own, a second time.

export interface Part {
  readonly service: Service;
  /** The highest threshold of the catalogue its prompts are longer than; 0: none. */
  readonly longerThan: bigint;
  /** No prompt of it can be longer; null when its requests are told apart. */
  readonly longest: bigint | null;
}

/** The order in which the parts of a count are rounded. */
export function compareParts(a: Part, b: Part): number {
  const services = serviceOrder(a.service) - serviceOrder(b.service);
  return services === 0 ? Number(a.longerThan - b.longerThan) : services;
}

function thresholdsOf({ prices }: EstimateCatalogue): bigint[] {
  return prices.flatMap(({ conditions }) =>
    conditions.promptTiers.map(({ abovePromptTokens }) => abovePromptTokens),
  );
}

const highest = (some: readonly bigint[]) => some.reduce((a, b) => (a > b ? a : b), 0n);

/** A cell's parts, shortest prompts first: as they are told, else all of it by the mean prompt. */
export function partsOf(
  cell: UsageCell,
  catalogue: EstimateCatalogue,
): { readonly part: Part; readonly meters: Meters }[] {
  const thresholds = thresholdsOf(catalogue);
  const { meters, requests, prompts } = cell;
  const service = serviceOf(cell);
  if (prompts === undefined) {
    let longest = 0n;
    for (const meter of ["inputUncached", "inputCached", "cacheWrite"] as const) {
      longest += meters[meter] ?? 0n;
    }
    const passed = thresholds.filter((one) => requests > 0n && longest > one * requests);
    return [{ part: { service, longerThan: highest(passed), longest }, meters }];
  }
  const short: Partial<Record<Meter, bigint>> = { ...meters };
  const long = prompts.map(({ longerThan, meters: own }) => {
    for (const [meter, count] of Object.entries(own)) {
      short[meter as Meter] = (short[meter as Meter] ?? 0n) - count;
    }
    const passed = thresholds.filter((one) => one <= BigInt(longerThan));
    return { part: { service, longerThan: highest(passed), longest: null }, meters: own };
  });
  return [{ part: { service, longerThan: 0n, longest: null }, meters: short }, ...long];
}

/** A price with the rates of a part's prompts: a longer prompt's price is that of the whole request. */
export function forPrompts(price: Price | undefined, { longerThan }: Pick<Part, "longerThan">) {
  if (price === undefined) return undefined;
  const passed = price.conditions.promptTiers.filter((one) => one.abovePromptTokens <= longerThan);
  const last = passed.sort((a, b) => Number(b.abovePromptTokens - a.abovePromptTokens))[0];
  return { ...price, perMillion: { ...price.perMillion, ...last?.perMillion } };
}

/** Whether a longer prompt than the mean may have cost what lies beyond one of a price's thresholds. */
export function mayBeLonger(price: Price, { longerThan, longest }: Part): boolean {
  if (longest === null) return false;
  return price.conditions.promptTiers.some(
    ({ abovePromptTokens }) => abovePromptTokens > longerThan && abovePromptTokens < longest,
  );
}
