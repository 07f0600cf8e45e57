import { z } from "zod";
import { deskWrite, withCookiesOf } from "@/app/api/admin/desk-route";
import { askAuth } from "@/lib/data/auth";
import { countSignIn, forgiveSignIn } from "@/lib/data/sign-in-limit";
import { signInSchema } from "@/lib/schemas/desk";
import { problem } from "@/lib/server/problem";
import { overRate, tooMany } from "@/lib/server/rate-limit";
import { again } from "@/lib/server/retry-after";

export const dynamic = "force-dynamic";

const RATES = [{ name: "sign-in", most: 3, seconds: 10 }];
const BUSY_SECONDS = 5;
const answerSchema = z.object({ twoFactorRedirect: z.boolean().optional() });

/** Checks a password. What comes next is the code of the second factor, or setting one up. */
export const POST = deskWrite(signInSchema, async ({ request, body }) => {
  const refusal = overRate(request, RATES);
  if (refusal !== null) return refusal;
  const wait = await countSignIn(body.email);
  if (wait > 0) return tooMany(`Too many tries for this account. Try again in ${wait} s.`, wait);
  const response = await askAuth("/sign-in/email", body, request.headers);
  if (response.status >= 500)
    return again(problem(503, "busy", "Too many are signing in. Try again."), BUSY_SECONDS);
  if (!response.ok) return problem(401, "wrong_password", "E-mail or password is wrong.");
  await forgiveSignIn(body.email);
  const { twoFactorRedirect } = answerSchema.parse(await response.json());
  return withCookiesOf(response, { next: twoFactorRedirect ? "code" : "second-factor" });
});
