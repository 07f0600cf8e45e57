import type { Offer } from "@/lib/domain/catalogue/offer";

const NONE = { en: "", zh: "" };

/** An offer of Acme's of which nothing is known but `change`. */
export function plainOffer(change: Partial<Offer> = {}): Offer {
  return {
    slug: "acme-offer",
    vendor: { slug: "acme", name: { en: "Acme", zh: "甲" } },
    campaign: null,
    era: "2024",
    title: NONE,
    summary: NONE,
    noneFound: false,
    lookedOn: null,
    window: { from: null, until: null, reportedFrom: null, reportedUntil: null },
    grants: [],
    perks: [],
    regions: null,
    eligibility: [],
    howToClaim: null,
    claimUrl: null,
    claimNeeds: null,
    claimSteps: [],
    openaiCompatible: null,
    baseUrl: null,
    docsUrl: null,
    rateLimits: null,
    confidence: "high",
    facts: [],
    unverified: [],
    ...change,
  };
}
