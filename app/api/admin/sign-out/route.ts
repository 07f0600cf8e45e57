import { deskWrite, withCookiesOf } from "@/app/api/admin/desk-route";
import { askAuth } from "@/lib/data/auth";
import { nothingSchema } from "@/lib/schemas/desk";

export const dynamic = "force-dynamic";

/** Ends the session that asks. */
export const POST = deskWrite(nothingSchema, async ({ request }) =>
  withCookiesOf(await askAuth("/sign-out", {}, request.headers), { signedOut: true }),
);
