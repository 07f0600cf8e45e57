import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";

/** The catalogue an estimate needs. The request says nothing about the visitor's usage. */
export async function fetchCatalogue(signal: AbortSignal): Promise<EstimateCatalogue> {
  // What checks the answer is fetched beside it, so that no page waits for it.
  const [response, { estimateCatalogueSchema }] = await Promise.all([
    fetch("/api/v1/catalogue", { signal }),
    import("@/lib/schemas/estimate-catalogue"),
  ]);
  if (!response.ok) throw new Error(`The catalogue answered ${response.status}.`);
  return estimateCatalogueSchema.parse(await response.json());
}
