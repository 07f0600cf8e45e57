import { toOfferGrant } from "@/lib/data/grant-row";
import { bilingualOrNull, dayOrNull, hyphened } from "@/lib/data/row-values";
import type { CatalogueOffer } from "@/lib/schemas/catalogue-offer";
import { ERAS } from "@/lib/schemas/catalogue-offer";
import type { Prisma } from "@/prisma/generated/client";

const inOrder = { orderBy: { position: "asc" } } as const;

/** All that hangs on an offer, in its order. */
export const offerParts = {
  grants: { include: { models: inOrder }, ...inOrder },
  perks: inOrder,
  eligibility: inOrder,
  facts: { include: { statements: { include: { source: true }, ...inOrder } }, ...inOrder },
  leads: inOrder,
  claimSteps: inOrder,
} satisfies Prisma.OfferInclude;

type Row = Prisma.OfferGetPayload<{ include: typeof offerParts }>;

/** An offer's rows as its file says it. */
export function loadedOffer(row: Row): CatalogueOffer {
  const { slug, campaignSlug, noneFound, openaiCompatible, baseUrl, docsUrl, confidence } = row;
  const era = ERAS.find((one) => one === row.era);
  if (era === undefined) throw new Error(`${slug}: no era ${row.era}`);
  return {
    ...{ slug, campaign: campaignSlug, era, noneFound },
    ...{ openaiCompatible, baseUrl, docsUrl, confidence },
    title: { en: row.titleEn, zh: row.titleZh },
    summary: { en: row.summaryEn, zh: row.summaryZh },
    lookedOn: dayOrNull(row.lookedOn),
    window: {
      from: dayOrNull(row.claimFrom),
      until: dayOrNull(row.claimUntil),
      reportedFrom: dayOrNull(row.reportedFrom),
      reportedUntil: dayOrNull(row.reportedUntil),
      closedOn: dayOrNull(row.closedOn),
    },
    grants: row.grants.map(loadedGrant),
    perks: row.perks.map((perk) => ({
      kind: hyphened(perk.kind),
      text: { en: perk.textEn, zh: perk.textZh },
    })),
    regions: row.regionsKnown ? row.regions : null,
    eligibility: row.eligibility.map(({ code, textEn, textZh }) => ({
      code,
      text: { en: textEn, zh: textZh },
    })),
    howToClaim: bilingualOrNull(row.howToClaimEn, row.howToClaimZh),
    claimUrl: row.claimUrl,
    claimNeeds: bilingualOrNull(row.claimNeedsEn, row.claimNeedsZh),
    claimSteps: row.claimSteps.map(({ textEn, textZh }) => ({ en: textEn, zh: textZh })),
    rateLimits: bilingualOrNull(row.rateLimitsEn, row.rateLimitsZh),
    facts: row.facts.map(loadedFact),
    unverified: row.leads.map(({ textEn, textZh }) => ({ en: textEn, zh: textZh })),
  };
}

function loadedGrant(row: Row["grants"][number]): CatalogueOffer["grants"][number] {
  const { slug, ...grant } = toOfferGrant(row);
  return { ...grant, name: slug.slice(row.offerSlug.length + 1) };
}

/** A statement's source is the last part of its id; it names its day only where the source has another. */
function loadedFact(row: Row["facts"][number]): CatalogueOffer["facts"][number] {
  const sourceOf = (statement: string | null) =>
    row.statements.find(({ id }) => id === statement)?.sourceSlug ?? null;
  return {
    field: row.field,
    value: bilingualOrNull(row.valueEn, row.valueZh),
    restsOn: sourceOf(row.restsOn),
    was: sourceOf(row.was),
    note: bilingualOrNull(row.noteEn, row.noteZh),
    conflict: row.conflict,
    statements: row.statements.map(({ source, dateText, ...statement }) => ({
      source: source.slug,
      ...(dateText !== source.dateText && { date: dateText }),
      value: { en: statement.valueEn, zh: statement.valueZh },
      words: { en: statement.wordsEn, zh: statement.wordsZh },
    })),
  };
}
