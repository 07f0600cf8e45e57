import type { Editor } from "@/lib/data/editor-session";
import { listOffers } from "@/lib/data/offers";
import type { Offer } from "@/lib/domain/catalogue/offer";
import { recordOwner, recordSchema } from "@/lib/schemas/desk-records";
import { liveCatalogue } from "./live-catalogue";
import { rowsClient } from "./rows-client";

/** The offer that a document would be, read as the pages read theirs; null while it does not fit its schema. */
export async function previewOffer(
  _editor: Editor,
  key: string,
  document: unknown,
): Promise<{ readonly offer: Offer; readonly revision: string | null } | null> {
  const { catalogue, digest } = await liveCatalogue();
  const read = recordSchema("offer").safeParse(document);
  const owner = recordOwner("offer", key);
  const vendor = catalogue.vendors.find(({ slug }) => slug === owner);
  if (!read.success || vendor === undefined) return null;
  const alone = { ...catalogue, vendors: [{ ...vendor, offers: [read.data] }] };
  const client = rowsClient(alone, "prisma");
  const [offer] = await listOffers(client);
  return offer === undefined ? null : { offer, revision: digest };
}
