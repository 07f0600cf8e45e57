import type { Bilingual } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { ClaimWindow, Region } from "./catalogue";
import type { Grant } from "./grant";

export const SOURCE_TIERS = ["vendor", "newspaper", "blog", "list"] as const;
/** How close to the origin a source stands, nearest first. */
export type SourceTier = (typeof SOURCE_TIERS)[number];

export const LINK_STATES = ["there", "moved", "gone"] as const;
/** What somebody found behind a source's link: the page, another one, or nothing. */
export type LinkState = (typeof LINK_STATES)[number];

export const PERK_KINDS = [
  "fine-tuning",
  "migration-service",
  "training-course",
  "support",
  "rate-limit-match",
  "open-weights",
  "continued-access",
] as const;
export type PerkKind = (typeof PERK_KINDS)[number];

export const OFFER_STATUSES = ["claimable", "standing", "stale", "upcoming", "ended"] as const;
/**
 * Where an offer stands on a day. `standing`: no deadline is documented, and it was reported lately.
 * `stale`: none is, and nobody reported it lately, so nobody can say.
 */
export type OfferStatus = (typeof OFFER_STATUSES)[number];

export interface SourceRef {
  readonly slug: string;
  readonly publisher: string;
  readonly title: string | null;
  /** https only; null where no address was kept. */
  readonly url: string | null;
  readonly tier: SourceTier;
  /** Publisher of what it repeats, its own where it speaks for itself: one voice, however often heard. */
  readonly voice: string;
}

/** One source saying one thing about one field. */
export interface Statement {
  readonly id: string;
  readonly source: SourceRef;
  /** As the source dates it: `2024-06-25`, `2024-07`, `undated (2025 capture)`. */
  readonly dateText: string;
  readonly day: Day | null;
  /** What the source says of this field, in one short phrase; equal phrases agree. */
  readonly value: Bilingual;
  /** The same in our own words, in full. */
  readonly words: Bilingual;
}

/** A field with all that was said of it. */
export interface Fact {
  /** `grant`, `match`, `window`, `eligibility`, `fine-tuning`, `migration`, `price`, … */
  readonly field: string;
  /** The value shown; null when nothing is documented. */
  readonly value: Bilingual | null;
  /** The statement the value rests on. */
  readonly restsOn: string | null;
  /** The statement of the earlier, larger value, where a grant has shrunk. */
  readonly was: string | null;
  /** Why that one, or what the sources disagree about. */
  readonly note: Bilingual | null;
  readonly conflict: boolean;
  readonly statements: readonly Statement[];
}

/** A grant as pages and the API show it. */
export type OfferGrant = Grant & {
  readonly label: Bilingual;
  /** A quantity that is no money and no token (calls, points, vouchers), in its own unit. */
  readonly quantity: { readonly amount: string; readonly unit: Bilingual } | null;
};

export interface Perk {
  readonly kind: PerkKind;
  readonly text: Bilingual;
}

export interface EligibilityRule {
  readonly text: Bilingual;
  /** What it asks of the claimant, for the checklist. */
  readonly code: string;
}

/** An offer with everything a page or the API says of it. */
export interface Offer {
  readonly slug: string;
  readonly vendor: { readonly slug: string; readonly name: Bilingual };
  /** Null for standing offers. */
  readonly campaign: string | null;
  readonly era: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  /** True when the vendor was looked at and no offer was found; `lookedOn` says when. */
  readonly noneFound: boolean;
  readonly lookedOn: Day | null;
  readonly window: ClaimWindow;
  readonly grants: readonly OfferGrant[];
  readonly perks: readonly Perk[];
  /** Where it can be claimed from, its vendor's regions where it has none of its own; null when not documented. */
  readonly regions: readonly Region[] | null;
  readonly eligibility: readonly EligibilityRule[];
  readonly howToClaim: Bilingual | null;
  /** The vendor's own address where it is claimed, its console or its site where no page is known; null when none is. */
  readonly claimUrl: string | null;
  /** What is needed before the first step; null when no source says. */
  readonly claimNeeds: Bilingual | null;
  /** In order; empty when no source documents them. */
  readonly claimSteps: readonly Bilingual[];
  /** OpenAI-compatible endpoint: true, false, or null when not documented. */
  readonly openaiCompatible: boolean | null;
  readonly baseUrl: string | null;
  readonly docsUrl: string | null;
  readonly rateLimits: Bilingual | null;
  readonly confidence: "high" | "medium" | "low";
  readonly facts: readonly Fact[];
  /** Things heard that no source was found for. */
  readonly unverified: readonly Bilingual[];
}
