import { datedList } from "@/lib/data/dated-list";
import { listOffers } from "@/lib/data/offers";
import { listVendors } from "@/lib/data/vendors";
import { toListedOffer } from "@/lib/domain/offers/listed-offer";
import { filterOffers, NO_FILTER } from "@/lib/domain/offers/offer-filter";
import { vendorsAnswerSchema } from "@/lib/schemas/listing";
import { offerAsOf } from "@/lib/schemas/offer-json";

export const dynamic = "force-dynamic";

/** Every vendor with its models, and how its offers stood on `asOf`; today unless asked for another day. */
export const GET = datedList(vendorsAnswerSchema, async (on) => {
  const vendors = await listVendors();
  const offers = await listOffers();
  const known = filterOffers(offers.map(toListedOffer), NO_FILTER, on.asOf);
  const slugs = new Set(known.map(({ slug }) => slug));
  const offersOf = (vendor: string) =>
    offers.filter((offer) => offer.vendor.slug === vendor && slugs.has(offer.slug));
  return {
    ...on,
    vendors: vendors.map((vendor) => ({
      ...vendor,
      offers: offersOf(vendor.slug).map((offer) => {
        const { slug, status } = offerAsOf(offer, on.asOf);
        return { slug, status };
      }),
    })),
  };
});
