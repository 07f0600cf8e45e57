import type { CatalogueSource, VendorFile } from "@/lib/schemas/catalogue";
import type { CatalogueOffer } from "@/lib/schemas/catalogue-offer";
import type { Prisma } from "@/prisma/generated/client";
import { bilingual, dateOf, enumMember } from "./row-values";

/** Every offer and what hangs on it, as rows. */
export function offerRows(
  vendors: readonly VendorFile[],
  sources: ReadonlyMap<string, CatalogueSource>,
) {
  const offers = vendors.flatMap(({ slug, offers }) =>
    offers.map((offer) => ({ ...offer, vendor: slug })),
  );
  return {
    offer: offers.map((offer) => offerRow(offer, offer.vendor)),
    grant: offers.flatMap(grantRows),
    grantModel: offers.flatMap(({ slug, vendor, grants }) =>
      grants.flatMap(({ name, models }) =>
        (models ?? []).map((modelId, position) => ({
          grantSlug: `${slug}/${name}`,
          vendorSlug: vendor,
          modelId,
          position,
        })),
      ),
    ) satisfies Prisma.GrantModelCreateManyInput[],
    perk: offers.flatMap(({ slug, perks }) =>
      perks.map(({ kind, text }, position) => ({
        offerSlug: slug,
        position,
        kind: enumMember(kind),
        ...bilingual("text", text),
      })),
    ) satisfies Prisma.PerkCreateManyInput[],
    eligibilityRule: offers.flatMap(({ slug, eligibility }) =>
      eligibility.map(({ code, text }, position) => ({
        offerSlug: slug,
        position,
        code,
        ...bilingual("text", text),
      })),
    ) satisfies Prisma.EligibilityRuleCreateManyInput[],
    unverifiedLead: offers.flatMap(({ slug, unverified }) =>
      unverified.map((text, position) => ({
        offerSlug: slug,
        position,
        ...bilingual("text", text),
      })),
    ) satisfies Prisma.UnverifiedLeadCreateManyInput[],
    fact: offers.flatMap(factRows),
    statement: offers.flatMap((offer) => statementRows(offer, sources)),
  };
}

function offerRow(offer: CatalogueOffer, vendorSlug: string): Prisma.OfferCreateManyInput {
  const { slug, campaign, era, window, noneFound, confidence } = offer;
  const { openaiCompatible, baseUrl, docsUrl } = offer;
  return {
    slug,
    vendorSlug,
    campaignSlug: campaign,
    era,
    ...bilingual("title", offer.title),
    ...bilingual("summary", offer.summary),
    noneFound,
    lookedOn: dateOf(offer.lookedOn),
    claimFrom: dateOf(window.from),
    claimUntil: dateOf(window.until),
    reportedFrom: dateOf(window.reportedFrom),
    reportedUntil: dateOf(window.reportedUntil),
    ...bilingual("howToClaim", offer.howToClaim),
    regionsKnown: offer.regions !== null,
    regions: offer.regions ?? [],
    openaiCompatible,
    baseUrl,
    docsUrl,
    ...bilingual("rateLimits", offer.rateLimits),
    confidence,
  };
}

const START_MEMBER = { claim: "claim", on: "on_day", "first-use": "first_use" } as const;

function grantRows({ slug, grants }: CatalogueOffer): Prisma.GrantCreateManyInput[] {
  return grants.map(({ name, kind, label, validity, credit, quantity, models, ...grant }, at) => ({
    slug: `${slug}/${name}`,
    offerSlug: slug,
    position: at,
    kind: enumMember(kind),
    ...bilingual("label", label),
    tokens: grant.tokens,
    matchPermille: grant.matchPermille,
    creditCurrency: credit?.currency ?? null,
    creditPico: credit?.amount ?? null,
    percentOff: grant.percentOff,
    scopeKnown: models !== null,
    validityKind: validity.kind,
    validityDays: validity.kind === "days" ? validity.days : null,
    validityUntil: validity.kind === "until" ? dateOf(validity.day) : null,
    onExhausted: grant.onExhausted,
    quantityAmount: quantity?.amount ?? null,
    ...bilingual("quantityUnit", quantity?.unit ?? null),
    recurrence: grant.recurrence,
    starts: START_MEMBER[grant.starts.kind],
    startsOn: grant.starts.kind === "on" ? dateOf(grant.starts.day) : null,
    stacking: grant.stacking,
    tokensPerMinute: grant.tokensPerMinute,
  }));
}

const statementId = (offer: string, field: string, source: string) => `${offer}/${field}/${source}`;

function factRows({ slug, facts }: CatalogueOffer): Prisma.FactCreateManyInput[] {
  return facts.map(({ field, value, restsOn, was, note, conflict }, position) => ({
    offerSlug: slug,
    field,
    position,
    ...bilingual("value", value),
    restsOn: restsOn === null ? null : statementId(slug, field, restsOn),
    was: was === null ? null : statementId(slug, field, was),
    ...bilingual("note", note),
    conflict,
  }));
}

/** A statement is dated as its source is, unless it says otherwise. */
function statementRows(
  { slug, facts }: CatalogueOffer,
  sources: ReadonlyMap<string, CatalogueSource>,
): Prisma.StatementCreateManyInput[] {
  return facts.flatMap(({ field, statements }) =>
    statements.map(({ source, date, value, words }, position) => {
      const dateText = date ?? sources.get(source)?.date ?? "";
      return {
        id: statementId(slug, field, source),
        offerSlug: slug,
        field,
        position,
        sourceSlug: source,
        dateText,
        day: dateOf(dateText),
        ...bilingual("value", value),
        ...bilingual("words", words),
      };
    }),
  );
}
