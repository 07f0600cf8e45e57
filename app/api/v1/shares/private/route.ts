import { storeShare } from "@/app/api/v1/shares/store-share";
import { answering } from "@/lib/data/answering";
import { sealedShareSchema } from "@/lib/schemas/share";
import { toStoredSnapshot } from "@/lib/schemas/stored-snapshot";
import { readJson } from "@/lib/server/json-body";
import { unprocessable } from "@/lib/server/unprocessable";

export const dynamic = "force-dynamic";

/** Room for 64 KB sealed, as text. */
const MAX_BYTES = 100_000;

/** Stores a comparison that the sender's browser sealed: nobody without the key can read it, we neither. */
export const POST = answering(async (request: Request) => {
  const body = await readJson(request, MAX_BYTES, "A share may have 64 KB compressed.");
  if (body instanceof Response) return body;
  const parsed = sealedShareSchema.safeParse(body.json);
  if (!parsed.success) return unprocessable(parsed.error);
  const { sealed, expiresInDays } = parsed.data;
  return storeShare(request, body.digest, async () => ({
    ...{ snapshot: toStoredSnapshot(sealed), expiresInDays },
  }));
});
