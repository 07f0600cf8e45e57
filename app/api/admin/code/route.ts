import { deskWrite, withCookiesOf } from "@/app/api/admin/desk-route";
import { askAuth } from "@/lib/data/auth";
import { endOtherSessions, findNewEditor } from "@/lib/data/editor-session";
import { codeSchema } from "@/lib/schemas/desk";
import { problem } from "@/lib/server/problem";
import { overRate } from "@/lib/server/rate-limit";

export const dynamic = "force-dynamic";

const RATES = [{ name: "code", most: 3, seconds: 10 }];
const CALLS = {
  app: "/two-factor/verify-totp",
  recovery: "/two-factor/verify-backup-code",
} as const;

/** Checks the second factor: ends signing in, or setting it up. */
export const POST = deskWrite(codeSchema, async ({ request, body: { kind, code } }) => {
  const refusal = overRate(request, RATES);
  if (refusal !== null) return refusal;
  // A session that began with the password alone may be anybody's who knew it.
  const isNew = await findNewEditor(request.headers);
  if (isNew !== null) await endOtherSessions(isNew);
  const response = await askAuth(CALLS[kind], { code }, request.headers);
  if (response.status === 429) return problem(429, "too_many_requests", "Wait 15 minutes.");
  if (!response.ok)
    return problem(401, "wrong_code", "The code is wrong, or signing in took too long.");
  return withCookiesOf(response, { signedIn: true });
});
