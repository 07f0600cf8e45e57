import "server-only";
import type { Fact, Offer, Statement } from "@/lib/domain/catalogue/offer";
import { claimAddress } from "@/lib/domain/catalogue/vendor-access";
import type { Prisma } from "@/prisma/generated/client";
import { grantFields, toOfferGrant } from "./grant-row";
import { bilingualOrNull, dayOrNull, hyphened } from "./row-values";
import { sourceFields, toSourceRef } from "./source-row";
import { toVendorAccess, vendorHead } from "./vendor-access-row";

const text = { textEn: true, textZh: true } as const;
const inOrder = { orderBy: { position: "asc" } } as const;

const statementFields = {
  id: true,
  dateText: true,
  day: true,
  valueEn: true,
  valueZh: true,
  wordsEn: true,
  wordsZh: true,
  source: { select: sourceFields },
} satisfies Prisma.StatementSelect;

const factFields = {
  field: true,
  valueEn: true,
  valueZh: true,
  restsOn: true,
  was: true,
  noteEn: true,
  noteZh: true,
  conflict: true,
  statements: { select: statementFields, ...inOrder },
} satisfies Prisma.FactSelect;

/** Everything that is shown of an offer. */
export const offerFields = {
  slug: true,
  campaignSlug: true,
  era: true,
  titleEn: true,
  titleZh: true,
  summaryEn: true,
  summaryZh: true,
  noneFound: true,
  lookedOn: true,
  claimFrom: true,
  claimUntil: true,
  reportedFrom: true,
  reportedUntil: true,
  closedOn: true,
  howToClaimEn: true,
  howToClaimZh: true,
  claimUrl: true,
  claimNeedsEn: true,
  claimNeedsZh: true,
  claimSteps: { select: text, ...inOrder },
  regionsKnown: true,
  regions: true,
  openaiCompatible: true,
  baseUrl: true,
  docsUrl: true,
  rateLimitsEn: true,
  rateLimitsZh: true,
  confidence: true,
  vendor: { select: vendorHead },
  grants: { select: grantFields, ...inOrder },
  perks: { select: { kind: true, ...text }, ...inOrder },
  eligibility: { select: { code: true, ...text }, ...inOrder },
  facts: { select: factFields, ...inOrder },
  leads: { select: text, ...inOrder },
} satisfies Prisma.OfferSelect;

type Row = Prisma.OfferGetPayload<{ select: typeof offerFields }>;

/** The only way from a row to an `Offer`. */
export function toOffer(row: Row): Offer {
  const { slug, era, noneFound, openaiCompatible, baseUrl, docsUrl, confidence, vendor } = row;
  return {
    slug,
    vendor: { slug: vendor.slug, name: { en: vendor.nameEn, zh: vendor.nameZh } },
    campaign: row.campaignSlug,
    era,
    title: { en: row.titleEn, zh: row.titleZh },
    summary: { en: row.summaryEn, zh: row.summaryZh },
    noneFound,
    lookedOn: dayOrNull(row.lookedOn),
    window: toWindow(row),
    grants: row.grants.map(toOfferGrant),
    perks: row.perks.map((perk) => ({ kind: hyphened(perk.kind), text: toText(perk) })),
    regions: regionsOf(row) ?? regionsOf(vendor),
    eligibility: row.eligibility.map((rule) => ({ code: rule.code, text: toText(rule) })),
    howToClaim: bilingualOrNull(row.howToClaimEn, row.howToClaimZh),
    claimUrl: claimAddress(row.claimUrl, toVendorAccess(vendor.access)),
    claimNeeds: bilingualOrNull(row.claimNeedsEn, row.claimNeedsZh),
    claimSteps: row.claimSteps.map(toText),
    openaiCompatible,
    baseUrl,
    docsUrl,
    rateLimits: bilingualOrNull(row.rateLimitsEn, row.rateLimitsZh),
    confidence,
    facts: row.facts.map(toFact),
    unverified: row.leads.map(toText),
  };
}

function regionsOf({ regionsKnown, regions }: Pick<Row, "regionsKnown" | "regions">) {
  return regionsKnown ? regions : null;
}

type WindowColumn = "claimFrom" | "claimUntil" | "reportedFrom" | "reportedUntil" | "closedOn";

/** The window columns of an offer. */
export function toWindow(
  row: {
    readonly [K in WindowColumn]: Date | null;
  },
): Offer["window"] {
  return {
    from: dayOrNull(row.claimFrom),
    until: dayOrNull(row.claimUntil),
    reportedFrom: dayOrNull(row.reportedFrom),
    reportedUntil: dayOrNull(row.reportedUntil),
    closedOn: dayOrNull(row.closedOn),
  };
}

function toText({ textEn, textZh }: { readonly textEn: string; readonly textZh: string }) {
  return { en: textEn, zh: textZh };
}

function toFact(row: Row["facts"][number]): Fact {
  const { field, restsOn, was, conflict } = row;
  return {
    field,
    value: bilingualOrNull(row.valueEn, row.valueZh),
    restsOn,
    was,
    note: bilingualOrNull(row.noteEn, row.noteZh),
    conflict,
    statements: row.statements.map(toStatement),
  };
}

function toStatement(row: Row["facts"][number]["statements"][number]): Statement {
  return {
    id: row.id,
    source: toSourceRef(row.source),
    dateText: row.dateText,
    day: dayOrNull(row.day),
    value: { en: row.valueEn, zh: row.valueZh },
    words: { en: row.wordsEn, zh: row.wordsZh },
  };
}
