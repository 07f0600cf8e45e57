import { answering } from "@/lib/data/answering";
import { deleteWatch } from "@/lib/data/watches";
import { hashToken } from "@/lib/server/secret-token";

export const dynamic = "force-dynamic";

/**
 * Ends a watch, as mail programs ask for it with one press (RFC 8058): whatever body they send is not
 * read, and a watch that was ended before is ended.
 */
export const POST = answering(
  async (_: Request, { params }: RouteContext<"/api/v1/watches/[token]/stop">) => {
    await deleteWatch(hashToken((await params).token));
    return new Response(null, { status: 204 });
  },
);
