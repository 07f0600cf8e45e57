import { deskWrite } from "@/app/api/admin/desk-route";
import { makeAccount } from "@/lib/data/setup-links";
import { setupSchema } from "@/lib/schemas/desk";
import { problem } from "@/lib/server/problem";
import { overRate } from "@/lib/server/rate-limit";

export const dynamic = "force-dynamic";

const RATES = [{ name: "setup", most: 10, seconds: 3_600 }];

/** Makes an account of a setup link, which is used up by it. */
export const POST = deskWrite(setupSchema, async ({ request, body }) => {
  const refusal = overRate(request, RATES);
  if (refusal !== null) return refusal;
  const { token, ...account } = body;
  const made = await makeAccount(token, account);
  if (made === "no-link")
    return problem(404, "no_such_link", "This link was used, or is older than an hour.");
  if (made === "known-email") return problem(409, "known_email", "This address has an account.");
  return Response.json({ made: true }, { status: 201 });
});
