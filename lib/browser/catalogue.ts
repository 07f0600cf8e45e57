import type { EstimateCatalogue } from "@/lib/domain/catalogue";
import { estimateCatalogueSchema } from "@/lib/schemas/estimate-catalogue";

/** The catalogue an estimate needs. The request says nothing about the visitor's usage. */
export async function fetchCatalogue(signal: AbortSignal): Promise<EstimateCatalogue> {
  const response = await fetch("/api/v1/catalogue", { signal });
  if (!response.ok) throw new Error(`The catalogue answered ${response.status}.`);
  return estimateCatalogueSchema.parse(await response.json());
}
