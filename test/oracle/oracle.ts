import type { EstimateCatalogue, EstimateOffer } from "@/lib/domain/catalogue/catalogue";
import type { BandName, EstimateInput } from "@/lib/domain/estimate/estimate-report";
import type { Money } from "@/lib/domain/units/money";
import { isCheaper, type OracleDraw, oracleDraw } from "./draw";
import { withPacks } from "./packs";
import { poolOf } from "./pools";
import { rational, rounded } from "./rational";
import { type Used, type Wanted, wantedOf } from "./wanted";

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

/**
 * One vendor in one band: the cheapest allowed way to hold its offers.
 *
 * @param used the usage laid out over the horizon
 * @param counts what is asked of it of all that moves: parts of a count stay rounded as in the whole
 */
export function oracleBand(
  used: readonly Used[],
  input: EstimateInput,
  catalogue: EstimateCatalogue,
  vendor: string,
  band: BandName,
  cnyPerUsdMicro: bigint,
  counts: (one: Pick<Wanted, "day" | "openaiModel" | "meter" | "part">) => boolean = () => true,
) {
  const { assumptions } = input;
  const { horizonDays, startOn } = assumptions;
  const wanted = wantedOf(used, vendor, band, input, catalogue).filter(counts);
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
