import { createHash } from "node:crypto";
import { z } from "zod";
import { storeShare } from "@/app/api/v1/shares/store-share";
import { answering } from "@/lib/data/answering";
import { sealedShareSchema } from "@/lib/schemas/share";
import { readJson } from "@/lib/server/json-body";
import { problem } from "@/lib/server/problem";

export const dynamic = "force-dynamic";

/** Room for 64 KB sealed, as text. */
const MAX_BYTES = 100_000;

/** Stores a comparison that the sender's browser sealed: nobody without the key can read it, we neither. */
export const POST = answering(async (request: Request) => {
  const body = await readJson(request, MAX_BYTES);
  if ("tooLarge" in body) {
    return problem(413, "share_too_large", "A share may have 64 KB compressed.");
  }
  if ("invalid" in body) return problem(400, "not_json", "Send a JSON object as the body.");
  const parsed = sealedShareSchema.safeParse(body.json);
  if (!parsed.success) return problem(422, "does_not_fit", z.prettifyError(parsed.error));
  const { sealed, expiresInDays } = parsed.data;
  const digest = createHash("sha256").update(JSON.stringify(body.json)).digest();
  return storeShare(request, {
    ...{ digest: new Uint8Array(digest), expiresInDays },
    snapshot: async () => sealed,
  });
});
