import { grantRow } from "@/lib/data/grant-row";
import { bilingual, dateOf, enumMember } from "@/lib/data/row-values";
import type { CatalogueSource, VendorFile } from "@/lib/schemas/catalogue";
import type { CatalogueOffer } from "@/lib/schemas/catalogue-offer";
import type { Prisma } from "@/prisma/generated/client";

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
    claimStep: offers.flatMap(({ slug, claimSteps }) =>
      claimSteps.map((text, position) => ({
        offerSlug: slug,
        position,
        ...bilingual("text", text),
      })),
    ) satisfies Prisma.ClaimStepCreateManyInput[],
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
    closedOn: dateOf(window.closedOn),
    ...bilingual("howToClaim", offer.howToClaim),
    claimUrl: offer.claimUrl,
    ...bilingual("claimNeeds", offer.claimNeeds),
    regionsKnown: offer.regions !== null,
    regions: offer.regions ?? [],
    openaiCompatible,
    baseUrl,
    docsUrl,
    ...bilingual("rateLimits", offer.rateLimits),
    confidence,
  };
}

function grantRows({ slug, grants }: CatalogueOffer): Prisma.GrantCreateManyInput[] {
  return grants.map(({ name, ...grant }, at) =>
    grantRow({ ...grant, slug: `${slug}/${name}` }, slug, at),
  );
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
