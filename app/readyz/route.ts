import { isReady } from "@/lib/data/health";
import { isDraining } from "@/lib/server/draining";

export const dynamic = "force-dynamic";

const HEADERS = { "Cache-Control": "no-store" };

/** Whether requests should be sent here: the database answers, migrations are applied, not stopping. */
export async function GET() {
  const ready = !isDraining() && (await isReady());
  return Response.json({ ready }, { status: ready ? 200 : 503, headers: HEADERS });
}
