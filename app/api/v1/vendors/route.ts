import { z } from "zod";
import { findCatalogRevision } from "@/lib/data/revision";
import { listVendors } from "@/lib/data/vendors";
import { vendorsAnswerSchema } from "@/lib/schemas/listing";
import { answerWithTag } from "@/lib/server/etag";

export const dynamic = "force-dynamic";

/** Every vendor with its models. */
export async function GET(request: Request) {
  const catalogRevision = (await findCatalogRevision()) ?? "";
  const vendors = await listVendors();
  return answerWithTag(request, catalogRevision, () =>
    z.encode(vendorsAnswerSchema, { catalogRevision, vendors }),
  );
}
