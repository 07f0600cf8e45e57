import type { Day } from "./day";
import type { Offer, OfferGrant, PerkKind } from "./offer";

/** What a list needs to show, find and sort an offer; without the statements, which are long. */
export interface ListedOffer
  extends Pick<
    Offer,
    | "slug"
    | "vendor"
    | "campaign"
    | "title"
    | "noneFound"
    | "lookedOn"
    | "window"
    | "openaiCompatible"
    | "eligibility"
    | "confidence"
  > {
  readonly grants: readonly OfferGrant[];
  readonly perks: readonly PerkKind[];
  readonly perkTexts: Offer["perks"];
  /** The newest day anything said of it is dated, and who said it; null when nothing is. */
  readonly checked: { readonly day: Day; readonly publisher: string } | null;
  /** True when sources disagree about any of its facts. */
  readonly conflict: boolean;
  /** Everything a search looks through, in both languages, folded by {@link foldText}. */
  readonly searchText: string;
}

/** Text as searches compare it: one width, one case. */
export function foldText(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** The newest dated statement of an offer. Nothing here is dated by us. */
export function lastChecked({ facts }: Pick<Offer, "facts">): ListedOffer["checked"] {
  let newest: ListedOffer["checked"] = null;
  for (const { statements } of facts) {
    for (const { day, source } of statements) {
      if (day === null || (newest !== null && day <= newest.day)) continue;
      newest = { day, publisher: source.publisher };
    }
  }
  return newest;
}

/** The offer without what only its own page shows. */
export function toListedOffer(offer: Offer): ListedOffer {
  const { slug, vendor, campaign, title, noneFound, lookedOn, window, openaiCompatible } = offer;
  const texts = [vendor.name, title, offer.summary, ...offer.grants.map(({ label }) => label)];
  const words = [
    slug,
    ...texts.flatMap(({ en, zh }) => [en, zh]),
    ...offer.grants.flatMap(({ models }) => models ?? []),
  ];
  return {
    slug,
    vendor,
    campaign,
    title,
    noneFound,
    lookedOn,
    window,
    openaiCompatible,
    grants: offer.grants,
    perks: [...new Set(offer.perks.map(({ kind }) => kind))],
    perkTexts: offer.perks,
    checked: lastChecked(offer),
    eligibility: offer.eligibility,
    confidence: offer.confidence,
    conflict: offer.facts.some((fact) => fact.conflict),
    searchText: foldText(words.join("\n")),
  };
}
