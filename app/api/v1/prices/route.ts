import { datedList } from "@/lib/data/dated-list";
import { listPrices } from "@/lib/data/prices";
import { pricesOn } from "@/lib/domain/catalogue/price-on";
import { pricesAnswerSchema } from "@/lib/schemas/listing";

export const dynamic = "force-dynamic";

/** The list price of each model that an estimate of `asOf` uses; today unless asked for another day. All there ever were stand in `/api/v1/catalogue`. */
export const GET = datedList(pricesAnswerSchema, async (on) => ({
  ...on,
  prices: pricesOn(await listPrices(), on.asOf),
}));
