import type { Offer, OfferGrant, PerkKind } from "@/lib/domain/catalogue/offer";
import type { Bilingual } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { WorthStep } from "./worth-on";

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
    | "regions"
    | "eligibility"
    | "confidence"
    | "claimUrl"
  > {
  readonly grants: readonly OfferGrant[];
  readonly perks: readonly PerkKind[];
  readonly perkTexts: Offer["perks"];
  /** The newest day anything said of it is dated, and who said it; null when nothing is. */
  readonly checked: { readonly day: Day; readonly publisher: string } | null;
  /** What it once gave, where its grant has shrunk. */
  readonly was: { readonly field: string; readonly value: Bilingual } | null;
  /** What it is worth at its vendor's own price, day by day; absent where no price was asked for. */
  readonly worth?: readonly WorthStep[];
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

/** The earlier, larger value of the first fact that has one: of the grant, where it is among them. */
export function reducedFrom({ facts }: Pick<Offer, "facts">): ListedOffer["was"] {
  const shrunk = facts.filter(({ was }) => was !== null);
  const fact = shrunk.find(({ field }) => field === "grant") ?? shrunk[0];
  const was = fact?.statements.find(({ id }) => id === fact.was);
  return fact && was ? { field: fact.field, value: was.value } : null;
}

/** What sources call it, where it is known to have a name; what was only heard is none. */
function otherNames({ facts }: Offer): Bilingual[] {
  const name = facts.find(({ field, value }) => field === "name" && value !== null);
  return name?.statements.map(({ value }) => value) ?? [];
}

/** The offer without what only its own page shows. */
export function toListedOffer(offer: Offer): ListedOffer {
  const { slug, vendor, campaign, title, noneFound, lookedOn, window, openaiCompatible } = offer;
  const texts = [
    vendor.name,
    title,
    offer.summary,
    ...offer.grants.map(({ label }) => label),
    ...otherNames(offer),
  ];
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
    regions: offer.regions,
    eligibility: offer.eligibility,
    confidence: offer.confidence,
    claimUrl: offer.claimUrl,
    was: reducedFrom(offer),
    conflict: offer.facts.some((fact) => fact.conflict),
    searchText: foldText(words.join("\n")),
  };
}
