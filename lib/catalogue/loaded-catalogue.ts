import { toCampaign } from "@/lib/data/campaigns";
import { toFineTuning } from "@/lib/data/fine-tuning";
import { bilingualOrNull, dayOf, dayOrNull } from "@/lib/data/row-values";
import {
  SIGN_UP_ASKS,
  VENDOR_LINKS,
  type VendorAccess,
} from "@/lib/domain/catalogue/vendor-access";
import { editRecordsSchema, type VendorFile } from "@/lib/schemas/catalogue";
import { planSchema } from "@/lib/schemas/catalogue-plan";
import { programmeSchema } from "@/lib/schemas/catalogue-programme";
import { vendorAccessSchema } from "@/lib/schemas/vendor-access";
import type { Prisma, PrismaClient } from "@/prisma/generated/client";
import type { Catalogue } from "./catalogue";
import { loadedOffer, offerParts } from "./loaded-offer";
import { writtenConditions } from "./price-rows";
import { loadedRetirements, retirementParts } from "./retirement-rows";

const inOrder = { orderBy: { position: "asc" } } as const;

const vendorParts = {
  models: { include: { aliases: true, prices: { include: { sources: inOrder }, ...inOrder } } },
  rules: inOrder,
  offers: { where: { state: "published" }, include: offerParts },
} satisfies Prisma.VendorInclude;

type VendorRow = Prisma.VendorGetPayload<{ include: typeof vendorParts }>;

/** The catalogue as the database holds it, in the shape its files are read to. Rates are no file of ours. */
export async function loadedCatalogue(db: PrismaClient): Promise<Omit<Catalogue, "fx">> {
  return inFilesShape(await heldRows(db));
}

/** All of the catalogue, rates included, as a transaction sees it. */
export async function loadedWithin(tx: Prisma.TransactionClient): Promise<Catalogue> {
  const rates = await tx.fxRate.findMany();
  return {
    ...inFilesShape(await rowsWithin(tx)),
    fx: rates.map(({ day, cnyPerUsdMicro, sourceSlug }) => ({
      ...{ day: dayOf(day), cnyPerUsdMicro, source: sourceSlug },
    })),
  };
}

function inFilesShape(all: Awaited<ReturnType<typeof rowsWithin>>): Omit<Catalogue, "fx"> {
  const { campaigns, sources, vendors, scores, ratios, edits, ...held } = all;
  return {
    campaigns: campaigns.map(toCampaign),
    plans: held.plans.map(({ content }) => planSchema.parse(content)),
    programmes: held.programmes.map(({ content }) => programmeSchema.parse(content)),
    sources: new Map(sources.map((row) => [row.slug, loadedSource(row)])),
    vendors: vendors.map((vendor) => ({
      slug: vendor.slug,
      name: { en: vendor.nameEn, zh: vendor.nameZh },
      regions: vendor.regionsKnown ? vendor.regions : null,
      access: vendor.access === null ? null : loadedAccess(vendor.access),
      models: vendor.models.map(({ id, tier, tokenizer, ...row }) => ({
        ...{ id, tier, tokenizer },
        note: bilingualOrNull(row.noteEn, row.noteZh),
      })),
      aliases: vendor.models.flatMap((model) => model.aliases.map(loadedAlias)),
      prices: vendor.models.flatMap((model) => model.prices.map(loadedPrice)),
      equivalences: vendor.rules.map(loadedRule),
      scores: scores.filter((score) => score.vendorSlug === vendor.slug).map(loadedScore),
      offers: vendor.offers.map(loadedOffer),
    })),
    retirements: loadedRetirements(held.retirements),
    fineTuning: toFineTuning(held.fineTuning),
    ratios: loadedRatios(ratios),
    edits: edits.map(({ day, revision, whyEn, whyZh, records }) => ({
      day: dayOf(day),
      revision,
      why: { en: whyEn, zh: whyZh },
      records: editRecordsSchema.parse(records),
    })),
  };
}

/** With its names in the files' order: the database keeps its own. */
function loadedAccess(held: unknown): VendorAccess {
  const { links, signUp, ...access } = vendorAccessSchema.parse(held);
  return {
    ...access,
    links: inNamedOrder(VENDOR_LINKS, links),
    signUp: inNamedOrder(SIGN_UP_ASKS, signUp),
  };
}

function inNamedOrder<K extends string, V>(names: readonly K[], of: { readonly [N in K]?: V }) {
  const entries = names.flatMap((name) => (of[name] === undefined ? [] : [[name, of[name]]]));
  return Object.fromEntries(entries) as { readonly [N in K]?: V };
}

/** Long enough for a slow machine under load; each statement has its own, shorter limit. */
const READING_MS = 30_000;

function heldRows(db: PrismaClient) {
  return db.$transaction(rowsWithin, {
    isolationLevel: "RepeatableRead",
    timeout: READING_MS,
    maxWait: READING_MS,
  });
}

async function rowsWithin(tx: Prisma.TransactionClient) {
  return {
    campaigns: await tx.campaign.findMany(),
    sources: await tx.source.findMany(),
    vendors: await tx.vendor.findMany({ include: vendorParts }),
    scores: await tx.score.findMany(inOrder),
    retirements: await tx.retirement.findMany({ include: retirementParts }),
    plans: await tx.plan.findMany(),
    programmes: await tx.programme.findMany(),
    fineTuning: await tx.fineTuningRecord.findMany(),
    ratios: await tx.tokenRatio.findMany(),
    edits: await tx.catalogueEdit.findMany(inOrder),
  };
}

function loadedSource(row: Prisma.SourceGetPayload<object>) {
  const { publisher, title, url, tier, dateText, originalSlug, lookedOn, linkState } = row;
  const note = bilingualOrNull(row.linkNoteEn, row.linkNoteZh);
  const looked = lookedOn && linkState ? { on: dayOf(lookedOn), found: linkState, note } : null;
  return { publisher, title, url, tier, date: dateText, original: originalSlug, looked };
}

type ModelRow = VendorRow["models"][number];

function loadedAlias({ alias, modelId, ...row }: ModelRow["aliases"][number]) {
  return { alias, model: modelId, from: dayOrNull(row.fromDay), until: dayOrNull(row.untilDay) };
}

function loadedPrice(row: ModelRow["prices"][number]): VendorFile["prices"][number] {
  const figures = {
    inputUncached: row.inputUncachedMicroPerMillion,
    inputCached: row.inputCachedMicroPerMillion,
    cacheWrite: row.cacheWriteMicroPerMillion,
    output: row.outputMicroPerMillion,
    embeddingInput: row.embeddingInputMicroPerMillion,
    training: row.trainingMicroPerMillion,
    images: row.imagesMicroPerMillion,
    audioSeconds: row.audioSecondsMicroPerMillion,
    characters: row.charactersMicroPerMillion,
  };
  const known = Object.entries(figures).filter(([, figure]) => figure !== null);
  return {
    model: row.modelId,
    list: row.list,
    currency: row.currency,
    perMillion: Object.fromEntries(known),
    conditions: writtenConditions(row.conditions),
    announcedOn: dayOrNull(row.announcedOn),
    effectiveFrom: dayOrNull(row.effectiveFrom),
    effectiveUntil: dayOrNull(row.effectiveUntil),
    seenFrom: dayOrNull(row.seenFrom),
    seenUntil: dayOrNull(row.seenUntil),
    readOn: dayOrNull(row.readOn),
    confidence: row.confidence,
    sources: row.sources.map(({ sourceSlug }) => sourceSlug),
    note: bilingualOrNull(row.noteEn, row.noteZh),
  };
}

function loadedRule(row: VendorRow["rules"][number]): VendorFile["equivalences"][number] {
  return {
    openai: row.openai,
    model: row.vendorModelId,
    from: dayOrNull(row.fromDay),
    until: dayOrNull(row.untilDay),
    reason: { en: row.reasonEn, zh: row.reasonZh },
    source: row.sourceSlug,
  };
}

function loadedScore(row: Prisma.ScoreGetPayload<object>): VendorFile["scores"][number] {
  const { modelId, benchmark, version, value, day, sourceSlug } = row;
  return { model: modelId, benchmark, version, value, day: dayOrNull(day), source: sourceSlug };
}

type Ratio = Catalogue["ratios"]["cl100k_base"][string]["zh"];

function loadedRatios(rows: readonly Prisma.TokenRatioGetPayload<object>[]): Catalogue["ratios"] {
  const textsOf = (of: typeof rows) => {
    const ratio = (wanted: string): Ratio => {
      const row = of.find(({ text }) => text === wanted);
      if (row === undefined) throw new Error(`No token ratio for ${wanted}`);
      return [row.lowTenThousandths, row.midTenThousandths, row.highTenThousandths];
    };
    return { zh: ratio("zh"), en: ratio("en"), code: ratio("code") };
  };
  const of = (openai: (typeof rows)[number]["openai"]) => {
    const own = rows.filter((row) => row.openai === openai);
    const names = new Set(own.map(({ vendor }) => vendor));
    return Object.fromEntries(
      [...names].map((name) => [
        name ?? "family",
        textsOf(own.filter(({ vendor }) => vendor === name)),
      ]),
    );
  };
  return {
    cl100k_base: of("cl100k_base"),
    o200k_base: of("o200k_base"),
    p50k_base: of("p50k_base"),
  };
}
