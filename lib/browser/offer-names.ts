import { z } from "zod";
import { bilingualSchema } from "@/lib/schemas/offer-json";

const answerSchema = z.object({
  offers: z.array(
    z.object({
      slug: z.string(),
      title: bilingualSchema,
      vendor: z.object({ slug: z.string(), name: bilingualSchema }),
    }),
  ),
});

export type OfferName = z.output<typeof answerSchema>["offers"][number];

/** What each offer is called, in both languages, to be searched by. */
export async function fetchOfferNames(signal: AbortSignal): Promise<readonly OfferName[]> {
  const response = await fetch("/api/v1/offers", { signal });
  if (!response.ok) throw new Error(`The offers answered ${response.status}.`);
  return answerSchema.parse(await response.json()).offers;
}
