import { z } from "zod";
import { deskWrite, notSignedIn } from "@/app/api/admin/desk-route";
import { askAuth } from "@/lib/data/auth";
import { findNewEditor } from "@/lib/data/editor-session";
import { secondFactorSchema } from "@/lib/schemas/desk";
import { problem } from "@/lib/server/problem";
import { overRate } from "@/lib/server/rate-limit";

export const dynamic = "force-dynamic";

const RATES = [{ name: "second-factor", most: 5, seconds: 60 }];
const answerSchema = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });

/** Starts to set up a second factor: what the app reads, and the recovery codes, shown this once. */
export const POST = deskWrite(secondFactorSchema, async ({ request, body }) => {
  const refusal = overRate(request, RATES);
  if (refusal !== null) return refusal;
  if ((await findNewEditor(request.headers)) === null) return notSignedIn();
  const response = await askAuth("/two-factor/enable", body, request.headers);
  if (!response.ok) return problem(401, "wrong_password", "The password is wrong.");
  const { totpURI, backupCodes } = answerSchema.parse(await response.json());
  return Response.json({ uri: totpURI, recoveryCodes: backupCodes });
});
