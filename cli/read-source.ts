import { join } from "node:path";
import { readCatalogue } from "@/lib/catalogue/read-catalogue";
import { rowsClient } from "@/lib/catalogue/rows-client";
import { readEstimateCatalogue } from "@/lib/data/estimate-catalogue";
import { listOffers } from "@/lib/data/offers";
import { listPrices } from "@/lib/data/prices";
import type { CatalogueBundle } from "./catalogue-bundle";

/** The catalogue of the YAML under `prisma`, by the queries the site asks its database with. */
export async function readSource(prisma: string): Promise<CatalogueBundle> {
  const client = rowsClient(await readCatalogue(join(prisma, "catalog")), prisma);
  return {
    estimate: await readEstimateCatalogue(client),
    offers: await listOffers(client),
    prices: await listPrices(client),
  };
}
