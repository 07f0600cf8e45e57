import type { EstimateCatalogue, EstimateOffer } from "@/lib/domain/catalogue/catalogue";
import type { BandName, EstimateInput } from "@/lib/domain/estimate/estimate-report";
import type { Money } from "@/lib/domain/units/money";
import { isCheaper, type OracleDraw, oracleDraw } from "./draw";
import { withPacks } from "./packs";
import { poolOf } from "./pools";
import { rational, rounded } from "./rational";
import { priceOfMeter } from "./vendor-model";
import { layOut, type Used, wantedOf } from "./wanted";

// The estimate a second time: plain loops and fractions, one pool at a time over the whole horizon,
// written from the rules of docs/estimate.md. It shares no code with the engine.

/** Every way to hold what a vendor's offers give besides free models and packs: of all allowed subsets those to which no offer can be added. */
function waysToHold(offers: readonly EstimateOffer[], band: BandName): EstimateOffer[][] {
  const said = ({ grants: held }: EstimateOffer) => {
    if (held.some(({ stacking }) => stacking === "refused")) return "refused";
    return held.some(({ stacking }) => stacking === "unknown") ? "unknown" : "allowed";
  };
  if (offers.every((offer) => said(offer) === "allowed")) return [[...offers]];
  const ways: EstimateOffer[][] = [];
  for (let bits = 0; bits < 2 ** offers.length; bits++) {
    const held = offers.filter((_, i) => (bits >> i) % 2 === 1);
    const fine = held.every((offer) => {
      if (held.length === 1 || said(offer) === "allowed") return true;
      return said(offer) === "unknown" && band === "hopeful";
    });
    if (fine) ways.push(held);
  }
  const isIn = (way: EstimateOffer[], other: EstimateOffer[]) =>
    way.length < other.length && way.every((offer) => other.includes(offer));
  return ways.filter((way) => !ways.some((other) => isIn(way, other)));
}

/** OpenAI's list price by model; a batch's rate is half of it, rounded; what has no price is left out. */
export function oracleList(
  used: readonly Used[],
  catalogue: EstimateCatalogue,
  counts: (one: Used) => boolean = () => true,
) {
  const costs = new Map<string, bigint>();
  for (const one of used.filter(counts)) {
    if (one.openai === null || !["", "default", "standard", "auto"].includes(one.tier)) continue;
    const price = catalogue.prices.find((p) => p.vendor === "openai" && p.model === one.openai?.id);
    const perMillion = priceOfMeter(price, one.meter);
    if (one.tokens > 0n && perMillion === null) throw new Error("unpriced: not generated");
    const rate = rounded(rational(perMillion ?? 0n, one.batch ? 2n : 1n));
    costs.set(one.openai.id, (costs.get(one.openai.id) ?? 0n) + one.tokens * rate);
  }
  return costs;
}

/** One vendor in one band: the cheapest allowed way to hold its offers. */
export function oracleBand(
  input: EstimateInput,
  catalogue: EstimateCatalogue,
  vendor: string,
  band: BandName,
  cnyPerUsdMicro: bigint,
) {
  const { assumptions } = input;
  const { horizonDays, growthBasisPoints, startOn } = assumptions;
  const used = layOut(input, catalogue, horizonDays, growthBasisPoints);
  const wanted = wantedOf(used, vendor, band, input, catalogue);
  let exported = 0n;
  for (const { meters } of input.usage) {
    for (const count of Object.values(meters)) exported += count ?? 0n;
  }
  const toVendorMoney = (money: Money) =>
    money.currency === "CNY"
      ? money.pico
      : rounded(rational(money.pico * cnyPerUsdMicro, 1_000_000n));
  const given = { exported, wanted, toVendorMoney };
  const offers = catalogue.offers.filter((offer) => offer.vendor === vendor);
  const horizon = { from: startOn, to: startOn + horizonDays - 1 };
  let best: OracleDraw | null = null;
  const only = (kinds: readonly string[]) =>
    offers
      .map((offer) => ({
        ...offer,
        grants: offer.grants.filter(({ kind }) => kinds.includes(kind)),
      }))
      .filter(({ grants }) => grants.length > 0);
  const poolsOf = (some: readonly EstimateOffer[]) =>
    some.flatMap((offer) =>
      offer.grants.flatMap((grant) => poolOf(offer, grant, band, input, given) ?? []),
    );
  const free = only(["free-model"]);
  const held = only(["tokens", "matched-tokens", "credit", "discount"]).filter(
    (offer) => poolsOf([offer]).length > 0,
  );
  const packs = poolsOf(only(["pack"]));
  for (const way of waysToHold(held, band)) {
    const pools = poolsOf([...free, ...way]);
    const [whole, working] = [24n, 8n].map((hours) =>
      withPacks(pools, packs, (some) => oracleDraw(wanted, some, horizon, hours)),
    ) as [OracleDraw, OracleDraw];
    // Cautious: all use in the hours of a working day, unless spread over the whole day it costs more.
    const draw = band === "cautious" && isCheaper(whole, working) ? working : whole;
    if (best === null || isCheaper(draw, best)) best = draw;
  }
  return { draw: best };
}
