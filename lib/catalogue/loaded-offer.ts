import { Pico } from "@/lib/domain/units/money";
import type { CatalogueOffer } from "@/lib/schemas/catalogue-offer";
import { ERAS } from "@/lib/schemas/catalogue-offer";
import type { Prisma } from "@/prisma/generated/client";
import { dayOfDate, fileName, textOf } from "./row-values";

const inOrder = { orderBy: { position: "asc" } } as const;

/** All that hangs on an offer, in its order. */
export const offerParts = {
  grants: { include: { models: inOrder }, ...inOrder },
  perks: inOrder,
  eligibility: inOrder,
  facts: { include: { statements: { include: { source: true }, ...inOrder } }, ...inOrder },
  leads: inOrder,
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
    lookedOn: dayOfDate(row.lookedOn),
    window: {
      from: dayOfDate(row.claimFrom),
      until: dayOfDate(row.claimUntil),
      reportedFrom: dayOfDate(row.reportedFrom),
      reportedUntil: dayOfDate(row.reportedUntil),
    },
    grants: row.grants.map(loadedGrant),
    perks: row.perks.map((perk) => ({
      kind: fileName(perk.kind),
      text: { en: perk.textEn, zh: perk.textZh },
    })),
    regions: row.regionsKnown ? row.regions : null,
    eligibility: row.eligibility.map(({ code, textEn, textZh }) => ({
      code,
      text: { en: textEn, zh: textZh },
    })),
    howToClaim: textOf(row.howToClaimEn, row.howToClaimZh),
    rateLimits: textOf(row.rateLimitsEn, row.rateLimitsZh),
    facts: row.facts.map(loadedFact),
    unverified: row.leads.map(({ textEn, textZh }) => ({ en: textEn, zh: textZh })),
  };
}

function loadedGrant(row: Row["grants"][number]): CatalogueOffer["grants"][number] {
  const { tokens, matchPermille, percentOff, onExhausted, recurrence } = row;
  const { stacking, tokensPerMinute, creditCurrency, creditPico } = row;
  const unit = textOf(row.quantityUnitEn, row.quantityUnitZh);
  return {
    ...{ tokens, matchPermille, percentOff, onExhausted, recurrence, stacking, tokensPerMinute },
    name: row.slug.slice(row.offerSlug.length + 1),
    kind: fileName(row.kind),
    label: { en: row.labelEn, zh: row.labelZh },
    credit:
      creditCurrency === null || creditPico === null
        ? null
        : { currency: creditCurrency, amount: Pico(creditPico) },
    models: row.scopeKnown ? row.models.map(({ modelId }) => modelId) : null,
    validity: loadedValidity(row),
    quantity: unit && row.quantityAmount ? { amount: row.quantityAmount, unit } : null,
    starts:
      row.starts === "on_day" && row.startsOn
        ? { kind: "on", day: dayOfDate(row.startsOn) }
        : { kind: row.starts === "first_use" ? "first-use" : "claim" },
  };
}

function loadedValidity({ validityKind, validityDays, validityUntil }: Row["grants"][number]) {
  if (validityDays !== null) return { kind: "days", days: validityDays } as const;
  if (validityUntil !== null) return { kind: "until", day: dayOfDate(validityUntil) } as const;
  return { kind: validityKind === "unlimited" ? "unlimited" : "unknown" } as const;
}

/** A statement's source is the last part of its id; it names its day only where the source has another. */
function loadedFact(row: Row["facts"][number]): CatalogueOffer["facts"][number] {
  const sourceOf = (statement: string | null) =>
    row.statements.find(({ id }) => id === statement)?.sourceSlug ?? null;
  return {
    field: row.field,
    value: textOf(row.valueEn, row.valueZh),
    restsOn: sourceOf(row.restsOn),
    was: sourceOf(row.was),
    note: textOf(row.noteEn, row.noteZh),
    conflict: row.conflict,
    statements: row.statements.map(({ source, dateText, ...statement }) => ({
      source: source.slug,
      ...(dateText !== source.dateText && { date: dateText }),
      value: { en: statement.valueEn, zh: statement.valueZh },
      words: { en: statement.wordsEn, zh: statement.wordsZh },
    })),
  };
}
