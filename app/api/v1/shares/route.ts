import { answering } from "@/lib/data/answering";
import { findPackedCatalogue } from "@/lib/data/packed-catalogue";
import { readEstimateBytes, workOn } from "@/lib/server/estimate-work";
import { digestOf } from "@/lib/server/json-body";
import { storeShare } from "./store-share";

export const dynamic = "force-dynamic";

/** Stores a comparison and answers its link and, once, the token that manages it. */
export const POST = answering(async (request: Request) => {
  const body = await readEstimateBytes(request);
  if (body instanceof Response) return body;
  return storeShare(request, digestOf(body), async () =>
    workOn(request, { kind: "share", body }, await findPackedCatalogue()),
  );
});
