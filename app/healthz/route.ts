export const dynamic = "force-dynamic";

/** The process is alive. Says nothing of the database. */
export function GET() {
  return Response.json({ ok: true }, { headers: { "Cache-Control": "no-store" } });
}
