import { z } from "zod";
import type { Offer, SourceRef } from "@/lib/domain/catalogue/offer";
import { readingState } from "@/lib/domain/offers/leading-offers";
import { toListedOffer } from "@/lib/domain/offers/listed-offer";
import { filterOffers, NO_FILTER } from "@/lib/domain/offers/offer-filter";
import { sortOffers } from "@/lib/domain/offers/offer-sort";
import type { Day } from "@/lib/domain/units/day";
import {
  offerAnswerSchema,
  offerAsOf,
  readingStateSchema,
  sourceRefSchema,
} from "@/lib/schemas/offer-json";
import { asOfQuerySchema, offersQuerySchema } from "@/lib/schemas/offer-query";
import { list, wireDay } from "@/lib/schemas/wire";
import { type Knowledge, makeTool, ToolError } from "./tool";

const offerSchema = offerAnswerSchema.shape.offer;
const frame = { asOf: wireDay, catalogRevision: z.string() };

/** An offer without its statements, but with who made them. */
const briefOfferSchema = offerSchema
  .omit({ facts: true, unverified: true })
  .extend({ sources: list(sourceRefSchema) });

function sourcesOf({ facts }: Offer): SourceRef[] {
  const all = facts.flatMap(({ statements }) => statements.map(({ source }) => source));
  return [...new Map(all.map((source) => [source.slug, source])).values()];
}

function briefly(offer: Offer, asOf: Day): z.output<typeof briefOfferSchema> {
  const { facts: _, unverified: __, ...brief } = offerAsOf(offer, asOf);
  return { ...brief, sources: sourcesOf(offer) };
}

const SLUG = z.string().min(1).max(200);

async function offerOf(slug: string, knowledge: Knowledge): Promise<Offer> {
  const offer = (await knowledge.offers()).find((one) => one.slug === slug);
  if (offer === undefined) throw new ToolError(`There is no offer ${slug}: see search_offers.`);
  return offer;
}

export const searchOffers = makeTool({
  name: "search_offers",
  description:
    "Offers of model vendors to developers who leave OpenAI: free tokens, credit, discounts, migration help. " +
    "As they stood on a day (asOf, today by default), soonest deadline first, each with its sources. " +
    "Recommend only claimable and standing ones; of a stale one say when it was last seen. get_offer has what each source says.",
  input: offersQuerySchema.extend({ limit: z.int().min(1).max(50).default(10) }),
  output: z.strictObject({
    ...frame,
    total: z.int(),
    reading: readingStateSchema,
    offers: list(briefOfferSchema),
  }),
  async run({ asOf: asked, limit, ...filter }, knowledge) {
    const asOf = asked ?? knowledge.today();
    const offers = await knowledge.offers();
    const given = Object.fromEntries(
      Object.entries(filter).filter(([, value]) => value !== undefined),
    );
    const listed = offers.map(toListedOffer).filter(({ noneFound }) => !noneFound);
    const found = filterOffers(listed, { ...NO_FILTER, ...given }, asOf);
    const first = sortOffers(found, "deadline", { asOf, locale: "en" }).slice(0, limit);
    const bySlug = new Map(offers.map((offer) => [offer.slug, offer]));
    return {
      asOf,
      catalogRevision: (await knowledge.estimate()).revision,
      total: found.length,
      reading: readingState(found, asOf),
      offers: first.flatMap(({ slug }) => {
        const offer = bySlug.get(slug);
        return offer === undefined ? [] : [briefly(offer, asOf)];
      }),
    };
  },
});

export const getOffer = makeTool({
  name: "get_offer",
  description:
    "One offer with every statement of every source, what they disagree about, and how to claim it.",
  input: asOfQuerySchema.extend({ slug: SLUG }),
  output: offerAnswerSchema,
  async run({ slug, asOf: asked }, knowledge) {
    const asOf = asked ?? knowledge.today();
    const offer = offerAsOf(await offerOf(slug, knowledge), asOf);
    return { asOf, catalogRevision: (await knowledge.estimate()).revision, offer };
  },
});

export const compareOffers = makeTool({
  name: "compare",
  description: "Two to four offers side by side, as get_offer gives them, on one day.",
  input: asOfQuerySchema.extend({ slugs: z.array(SLUG).min(2).max(4) }),
  output: z.strictObject({ ...frame, offers: list(offerSchema) }),
  async run({ slugs, asOf: asked }, knowledge) {
    const asOf = asked ?? knowledge.today();
    const offers = await Promise.all(slugs.map((slug) => offerOf(slug, knowledge)));
    return {
      asOf,
      catalogRevision: (await knowledge.estimate()).revision,
      offers: offers.map((offer) => offerAsOf(offer, asOf)),
    };
  },
});
