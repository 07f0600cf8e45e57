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
  > {
  readonly grants: readonly OfferGrant[];
  readonly perks: readonly PerkKind[];
  /** True when sources disagree about any of its facts. */
  readonly conflict: boolean;
  /** Everything a search looks through, in both languages, folded by {@link foldText}. */
  readonly searchText: string;
}

/** Text as searches compare it: one width, one case. */
export function foldText(text: string): string {
  return text.normalize("NFKC").toLowerCase();
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
    conflict: offer.facts.some((fact) => fact.conflict),
    searchText: foldText(words.join("\n")),
  };
}
