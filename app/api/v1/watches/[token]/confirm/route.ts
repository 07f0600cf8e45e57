import { noSuchWatch } from "@/app/api/v1/watches/no-such-watch";
import { answering } from "@/lib/data/answering";
import { confirmWatch } from "@/lib/data/watches";
import { hashToken } from "@/lib/server/secret-token";

export const dynamic = "force-dynamic";

/** Turns a watch on. A POST: programs that look at the links of a mail do not press buttons. */
export const POST = answering(
  async (_: Request, { params }: RouteContext<"/api/v1/watches/[token]/confirm">) => {
    const confirmed = await confirmWatch(hashToken((await params).token));
    return confirmed ? new Response(null, { status: 204 }) : noSuchWatch();
  },
);
