import type { EstimateOffer } from "@/lib/domain/catalogue/catalogue";
import type { Grant, Stacking } from "@/lib/domain/catalogue/grant";
import type { BandName } from "./estimate-report";

/** A free model is a price of zero and a pack is bought: neither is held instead of something else. */
const isHeld = ({ kind }: Grant) => kind !== "free-model" && kind !== "pack";

function stackingOf({ grants }: EstimateOffer): Stacking {
  const said = new Set(grants.filter(isHeld).map(({ stacking }) => stacking));
  if (said.has("refused")) return "refused";
  return said.has("unknown") ? "unknown" : "allowed";
}

/**
 * The ways a vendor's offers can be held together: all that stack as one, and each of the others
 * by itself. Where nothing is said of stacking, they stack in the hopeful band only.
 *
 * @param offers those that give something to hold in the band
 * @returns never empty; the way with the most offers first, then in the order of `offers`
 */
export function offerChoices(
  offers: readonly EstimateOffer[],
  band: BandName,
): readonly (readonly EstimateOffer[])[] {
  if (offers.length < 2) return [offers];
  const stacks = (offer: EstimateOffer) => {
    const said = stackingOf(offer);
    return said === "allowed" || (said === "unknown" && band === "hopeful");
  };
  const together = offers.filter(stacks);
  const alone = offers.filter((offer) => !stacks(offer)).map((offer) => [offer]);
  return together.length === 0 ? alone : [together, ...alone];
}

/** Offers whose stacking with the vendor's others is not documented, where there are others. */
export function unknownStacking(offers: readonly EstimateOffer[]): readonly EstimateOffer[] {
  const held = offers.filter(({ grants }) => grants.some(isHeld));
  return held.length < 2 ? [] : held.filter((offer) => stackingOf(offer) === "unknown");
}
