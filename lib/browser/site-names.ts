import { z } from "zod";
import { OFFER_STATUSES } from "@/lib/domain/catalogue/offer";
import { bilingualSchema } from "@/lib/schemas/offer-json";

const vendorSchema = z.object({ slug: z.string(), name: bilingualSchema });
const offersSchema = z.object({
  offers: z.array(
    z.object({
      slug: z.string(),
      title: bilingualSchema,
      vendor: vendorSchema,
      status: z.enum(OFFER_STATUSES).nullable(),
    }),
  ),
});
const vendorsSchema = z.object({
  vendors: z.array(vendorSchema.extend({ models: z.array(z.object({ id: z.string() })) })),
});

/** What can be searched for by name, in both languages. */
export interface SiteNames {
  readonly offers: z.output<typeof offersSchema>["offers"];
  readonly vendors: z.output<typeof vendorsSchema>["vendors"];
}

async function fetchJson(path: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(path, { signal });
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return response.json();
}

/** The names of every offer, vendor and model. */
export async function fetchSiteNames(signal: AbortSignal): Promise<SiteNames> {
  const [offers, vendors] = await Promise.all([
    fetchJson("/api/v1/offers", signal),
    fetchJson("/api/v1/vendors", signal),
  ]);
  return { ...offersSchema.parse(offers), ...vendorsSchema.parse(vendors) };
}
