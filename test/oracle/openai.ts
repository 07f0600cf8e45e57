import type { EstimateCatalogue, Price } from "@/lib/domain/catalogue/catalogue";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import { once } from "./once";
import { mayBeLonger } from "./parts";
import { atOpenAi, type Service } from "./service";
import { priceOn, rangedRate, standsIn } from "./vendor-model";
import type { Used } from "./wanted";

// What the usage costs at OpenAI, a second time: as used, or as it goes on when one stays.

/** What is asked for a million of a use's units. */
export type AskedUse = Pick<Used, "day" | "name" | "meter" | "part">;

export interface OracleSide {
  /** Null where nobody says. */
  readonly rate: (use: AskedUse) => bigint | null;
  readonly price: (name: string, day: number) => Price | undefined;
  /** The model that answers on a day; null when it is gone with nothing named in its place. */
  readonly model: (name: string, day: number) => string | null;
}

/** The models as used at the prices of `asOf` (`list`), or what follows them at the prices known for each day (`stay`). */
export function openAiSide(
  side: "list" | "stay",
  { assumptions: { asOf } }: EstimateInput,
  catalogue: EstimateCatalogue,
): OracleSide {
  const stays = side === "stay";
  const model = once((name: string, day: number) =>
    stays ? standsIn(name, "openai", day, asOf, catalogue) : name,
  );
  const price = once((name: string, day: number) => {
    const id = model(name, day);
    return id === null ? undefined : priceOn("openai", id, stays ? day : asOf, asOf, catalogue);
  });
  const rateOf = once(
    (name: string, day: number, meter: string, service: string, longerThan: string) => {
      if (model(name, day) === null) return null;
      if (service === "free") return 0n;
      const own = price(name, day);
      if (own === undefined) return null;
      const part = { longerThan: BigInt(longerThan) };
      const rate = rangedRate(own, meter as AskedUse["meter"], part, "expected");
      return atOpenAi(rate, service as Service, own);
    },
  );
  return {
    rate: ({ day, name, meter, part }) =>
      rateOf(name, day, meter, part.service, String(part.longerThan)),
    price,
    model,
  };
}

/** What OpenAI asks, by model the tokens that have no price, which it leaves out, and whether it may be more. */
export function oracleCost(used: readonly Used[], { rate, price }: OracleSide) {
  const unpriced: Record<string, bigint> = {};
  let [pico, isLonger] = [0n, false];
  for (const one of used) {
    if (one.tokens === 0n) continue;
    const asked = rate(one);
    if (asked === null) unpriced[one.name] = (unpriced[one.name] ?? 0n) + one.tokens;
    else pico += one.tokens * asked;
    const own = price(one.name, one.day);
    isLonger ||= own !== undefined && one.part.service !== "free" && mayBeLonger(own, one.part);
  }
  return { pico, unpriced, atLeast: isLonger || Object.keys(unpriced).length > 0 };
}

/** OpenAI answers from China and Hong Kong until 8 July 2024. */
export const isReachable = ({ assumptions: { region, startOn } }: EstimateInput): boolean =>
  region === "other" || startOn < Date.UTC(2024, 6, 9) / 86_400_000;

/** The days on which another model answers than the day before, or than was used. */
export function oracleSwitches(
  names: readonly string[],
  { assumptions: { startOn, horizonDays } }: EstimateInput,
  { model }: OracleSide,
) {
  return names.flatMap((openaiModel) => {
    let before: string | null = openaiModel;
    return Array.from({ length: horizonDays }, (_, i) => startOn + i).flatMap((on) => {
      const to = model(openaiModel, on);
      if (to === before) return [];
      before = to;
      return [{ openaiModel, on, to }];
    });
  });
}
