import { datedList } from "@/lib/data/dated-list";
import { listPrices } from "@/lib/data/prices";
import { listVendors } from "@/lib/data/vendors";
import { pricesOn } from "@/lib/domain/catalogue/price-on";
import { modelsAnswerSchema } from "@/lib/schemas/listing";

export const dynamic = "force-dynamic";

/** Every model of every vendor, OpenAI's included, and what it cost on `asOf`; today unless asked for another day. */
export const GET = datedList(modelsAnswerSchema, async (on) => {
  const models = (await listVendors()).flatMap((vendor) => vendor.models);
  const prices = pricesOn(await listPrices(), on.asOf);
  const priceOf = (vendor: string, id: string) =>
    prices.find((price) => price.vendor === vendor && price.model === id) ?? null;
  return {
    ...on,
    models: models.map((model) => ({ ...model, price: priceOf(model.vendor, model.id) })),
  };
});
