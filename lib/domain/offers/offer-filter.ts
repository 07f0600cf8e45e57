import type { Region } from "@/lib/domain/catalogue/catalogue";
import type { GrantKind } from "@/lib/domain/catalogue/grant";
import { isKnownOn } from "@/lib/domain/catalogue/known-on";
import type { OfferStatus, PerkKind } from "@/lib/domain/catalogue/offer";
import type { Day } from "@/lib/domain/units/day";
import { foldText, type ListedOffer } from "./listed-offer";
import { offerStatus } from "./offer-status";

/** What to keep of a list; null keeps all. */
export interface OfferFilter {
  readonly vendor: string | null;
  /** A kind of grant or of perk. */
  readonly kind: GrantKind | PerkKind | null;
  readonly status: OfferStatus | null;
  /** Code of a condition it has to set: `new-user`, `openai-user`, … */
  readonly eligibility: string | null;
  /** True keeps those whose endpoint is documented as OpenAI-compatible. */
  readonly compatible: boolean | null;
  /** Where it can be claimed from; `unknown` keeps those of which nobody says. */
  readonly region: Region | "unknown" | null;
  /** Words, all of which must be found, in either language. */
  readonly q: string;
}

export const NO_FILTER: OfferFilter = {
  vendor: null,
  kind: null,
  status: null,
  eligibility: null,
  compatible: null,
  region: null,
  q: "",
};

function hasKind(offer: ListedOffer, kind: GrantKind | PerkKind): boolean {
  return offer.grants.some((grant) => grant.kind === kind) || offer.perks.some((p) => p === kind);
}

function isFrom({ regions }: ListedOffer, region: Region | "unknown"): boolean {
  if (region === "unknown") return regions === null;
  return regions?.includes(region) ?? false;
}

/**
 * The offers that match, in the order given. Those nobody could have known of on the day are left
 * out. Records of vendors without an offer match by vendor and words only, never by kind or status.
 */
export function filterOffers(
  offers: readonly ListedOffer[],
  { vendor, kind, status, eligibility, compatible, region, q }: OfferFilter,
  asOf: Day,
): ListedOffer[] {
  const words = foldText(q).split(/\s+/).filter(Boolean);
  return offers.filter((offer) => {
    if (vendor !== null && offer.vendor.slug !== vendor) return false;
    if (!words.every((word) => offer.searchText.includes(word))) return false;
    if (offer.noneFound)
      return [kind, status, eligibility, compatible, region].every((asked) => asked === null);
    if (eligibility !== null && !offer.eligibility.some(({ code }) => code === eligibility))
      return false;
    if (compatible !== null && offer.openaiCompatible !== compatible) return false;
    if (region !== null && !isFrom(offer, region)) return false;
    if (kind !== null && !hasKind(offer, kind)) return false;
    if (status !== null && offerStatus(offer.window, asOf) !== status) return false;
    return isKnownOn(offer.window, asOf);
  });
}
