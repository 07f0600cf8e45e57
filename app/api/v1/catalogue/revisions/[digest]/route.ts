import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { answering } from "@/lib/data/answering";
import { findRevisionText } from "@/lib/data/revision-text";
import { problem } from "@/lib/server/problem";

export const dynamic = "force-dynamic";

const unpack = promisify(gunzip);

const FOR_EVER = "public, max-age=31536000, immutable";

/**
 * The text of which the revision is the SHA-256: the same for ever, whatever the day or the catalogue.
 * Sent as it is: Next packs it for who takes that, and drops the name of a packing that is not its own.
 */
export const GET = answering(
  async (request: Request, { params }: RouteContext<"/api/v1/catalogue/revisions/[digest]">) => {
    const { digest } = await params;
    const packed = await findRevisionText(digest);
    if (packed === null)
      return problem(404, "revision_not_held", "No revision of that digest is held.");
    // Packed on the way it is not the same bytes; a weak tag says that it says the same.
    const headers = {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": FOR_EVER,
      ETag: `W/"${digest}"`,
    };
    if (request.headers.get("if-none-match") === headers.ETag)
      return new Response(null, { status: 304, headers });
    return new Response(new Uint8Array(await unpack(packed)), { headers });
  },
);
