import { foldText, type ListedOffer } from "@/lib/domain/offers/listed-offer";
import { day } from "@/lib/domain/units/day";

/** An offer as lists have it, reported once in June 2024 and giving nothing, but for what is given. */
export function listedOffer(slug: string, change: Partial<ListedOffer> = {}): ListedOffer {
  return {
    slug,
    vendor: { slug, name: { en: slug, zh: slug } },
    campaign: null,
    title: { en: slug, zh: slug },
    noneFound: false,
    lookedOn: null,
    window: { from: null, until: null, reportedFrom: day("2024-06-25"), reportedUntil: null },
    openaiCompatible: null,
    regions: null,
    was: null,
    grants: [],
    perks: [],
    conflict: false,
    perkTexts: [],
    checked: null,
    eligibility: [],
    confidence: "medium",
    claimUrl: null,
    searchText: foldText(slug),
    ...change,
  };
}
