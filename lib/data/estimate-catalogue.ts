import "server-only";
import {
  type ClaimAddresses,
  type EstimateCatalogue,
  OPENAI_TOKENIZERS,
} from "@/lib/domain/catalogue/catalogue";
import { tuningMarket } from "@/lib/domain/catalogue/to-tuning-market";
import { vendorPage } from "@/lib/domain/catalogue/vendor-page";
import type { PrismaClient } from "@/prisma/generated/client";
import { db } from "./db";
import { type EstimateRows, estimateQueries } from "./estimate-queries";
import { toFineTuning } from "./fine-tuning";
import { toGrant } from "./grant-row";
import { isReady } from "./health";
import { toWindow } from "./offer-row";
import { toPrice } from "./price-row";
import { toRetirement, toScore } from "./retirement-row";
import { findCatalogRevision } from "./revision";
import { dayOf, dayOrNull } from "./row-values";
import { toVendorAccess } from "./vendor-access-row";

let kept: EstimateCatalogue | undefined;

/**
 * Everything an estimate reads, of one revision and none other.
 *
 * The last one read is kept and given again while its revision is in force.
 */
export async function findEstimateCatalogue(): Promise<EstimateCatalogue> {
  if (kept !== undefined && kept.revision === (await revisionOr(kept.revision))) return kept;
  loading ??= load().finally(() => {
    loading = undefined;
  });
  return loading;
}

/** The revision in force; `known` while the database is away: estimates go on with what was read last. */
async function revisionOr(known: string): Promise<string | null> {
  try {
    return await findCatalogRevision();
  } catch (error) {
    if (await isReady()) throw error;
    return known;
  }
}

/** Who asks while one is being read waits for that one: fifty at once are one reading. */
let loading: Promise<EstimateCatalogue> | undefined;

async function load(): Promise<EstimateCatalogue> {
  kept = await readEstimateCatalogue(db());
  return kept;
}

/** As {@link findEstimateCatalogue}, of any client and kept nowhere. */
export async function readEstimateCatalogue(client: PrismaClient): Promise<EstimateCatalogue> {
  return toCatalogue(await estimateQueries(client));
}

function toCatalogue(rows: EstimateRows): EstimateCatalogue {
  if (rows.revision === null) throw new Error("No catalogue is loaded: npm run db:seed");
  const isOpenAi = ({ vendorSlug }: { vendorSlug: string }) => vendorSlug === "openai";
  return {
    revision: rows.revision.digest,
    vendors: rows.vendors.map(({ slug, nameEn, nameZh, regionsKnown, regions }) => ({
      slug,
      name: { en: nameEn, zh: nameZh },
      regions: regionsKnown ? regions : null,
      openaiCompatible: anyKnown(
        rows.offers.flatMap((offer) => (offer.vendorSlug === slug ? offer.openaiCompatible : [])),
      ),
    })),
    openaiModels: rows.models.filter(isOpenAi).map(({ id, tier, tokenizer }) => ({
      id,
      tier,
      tokenizer: toOpenAiTokenizer(tokenizer),
    })),
    aliases: rows.aliases.map(({ alias, modelId, fromDay, untilDay }) => ({
      alias,
      model: modelId,
      from: dayOrNull(fromDay),
      until: dayOrNull(untilDay),
    })),
    vendorModels: rows.models
      .filter((row) => !isOpenAi(row))
      .map(({ vendorSlug, id, tier, tokenizer }) => ({ vendor: vendorSlug, id, tier, tokenizer })),
    prices: rows.prices.map(toPrice),
    offers: rows.offers.map((offer) => ({
      slug: offer.slug,
      vendor: offer.vendorSlug,
      window: toWindow(offer),
      grants: offer.grants.map(toGrant),
    })),
    equivalences: rows.equivalences.map(({ openaiModelId, vendorSlug, rule }) => ({
      openaiModel: openaiModelId,
      vendor: vendorSlug,
      vendorModel: rule.vendorModelId,
      from: dayOrNull(rule.fromDay),
      until: dayOrNull(rule.untilDay),
    })),
    tokenRatios: rows.ratios.map((ratio) => ({
      openai: ratio.openai,
      vendor: ratio.vendor,
      text: ratio.text,
      low: ratio.lowTenThousandths,
      mid: ratio.midTenThousandths,
      high: ratio.highTenThousandths,
    })),
    fx: rows.fx.map(({ day, cnyPerUsdMicro, source }) => ({
      day: dayOf(day),
      cnyPerUsdMicro,
      source: source.publisher,
    })),
    retirements: rows.retirements.map(toRetirement),
    scores: rows.scores.map(toScore),
    tuning: tuningMarket(toFineTuning(rows.fineTuning)),
    addresses: toAddresses(rows),
  };
}

function toAddresses({ offers, vendors }: EstimateRows): ClaimAddresses {
  const ofOffers = offers.flatMap(({ slug, claimUrl, grants }) =>
    claimUrl === null || grants.length === 0 ? [] : [[slug, claimUrl] as const],
  );
  const ofVendors = vendors.flatMap(({ slug, access }) => {
    const page = vendorPage(toVendorAccess(access));
    return page === null ? [] : [[slug, page] as const];
  });
  return { offers: Object.fromEntries(ofOffers), vendors: Object.fromEntries(ofVendors) };
}

/** True when one is; false only when one says so and none the contrary. */
function anyKnown(answers: readonly (boolean | null)[]): boolean | null {
  const known = answers.filter((answer) => answer !== null);
  return known.length === 0 ? null : known.includes(true);
}

function toOpenAiTokenizer(name: string | null) {
  return OPENAI_TOKENIZERS.find((tokenizer) => tokenizer === name) ?? null;
}
