import { z } from "zod";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import type { ListedPrice } from "@/lib/domain/catalogue/listing";
import type { Offer } from "@/lib/domain/catalogue/offer";
import { day } from "@/lib/domain/units/day";
import { estimateCatalogueSchema } from "@/lib/schemas/estimate-catalogue";
import { pricesAnswerSchema } from "@/lib/schemas/listing";
import { offerAsOf, offersAnswerSchema } from "@/lib/schemas/offer-json";

/** All the program knows, of one revision. */
export interface CatalogueBundle {
  readonly estimate: EstimateCatalogue;
  readonly offers: readonly Offer[];
  readonly prices: readonly ListedPrice[];
}

/** On this day every offer is known: how each stands on another day is worked out from its window. */
export const LAST_DAY = day("9999-12-31");

/** A bundle as a file: the answers of the API's calls `catalogue`, `offers` and `prices`. */
const bundleSchema = z.strictObject({
  catalogue: estimateCatalogueSchema,
  offers: offersAnswerSchema.shape.offers,
  prices: pricesAnswerSchema.shape.prices,
});

/** The bundle as text, to be kept in a file. */
export function encodeBundle({ estimate, offers, prices }: CatalogueBundle): string {
  const onLastDay = offers.map((offer) => offerAsOf(offer, LAST_DAY));
  return JSON.stringify(z.encode(bundleSchema, { catalogue: estimate, offers: onLastDay, prices }));
}

/** The bundle of three parsed JSON values. Throws where they have another form than this program reads. */
export function decodeBundle(json: unknown): CatalogueBundle {
  const { catalogue, offers, prices } = bundleSchema.parse(json);
  return {
    estimate: catalogue,
    offers: offers.map(({ status: _, claim, ...offer }) => ({ ...offer, window: claim })),
    prices,
  };
}
