import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { answering } from "@/lib/data/answering";
import { findRevisionText } from "@/lib/data/revision-text";
import { problem } from "@/lib/server/problem";

export const dynamic = "force-dynamic";

const unpack = promisify(gunzip);

/** `no-transform`: it is packed already, and its tag is of these very bytes. */
const FOR_EVER = "public, max-age=31536000, immutable, no-transform";

/** The text of which the revision is the SHA-256: the same bytes for ever, whatever the day or the catalogue. */
export const GET = answering(
  async (request: Request, { params }: RouteContext<"/api/v1/catalogue/revisions/[digest]">) => {
    const { digest } = await params;
    const packed = await findRevisionText(digest);
    if (packed === null)
      return problem(404, "revision_not_held", "No revision of that digest is held.");
    const takesGzip = /\bgzip\b/.test(request.headers.get("accept-encoding") ?? "");
    const etag = takesGzip ? `"${digest}-gzip"` : `"${digest}"`;
    const headers = {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": FOR_EVER,
      ETag: etag,
      Vary: "Accept-Encoding",
    };
    if (request.headers.get("if-none-match") === etag)
      return new Response(null, { status: 304, headers });
    return takesGzip
      ? new Response(packed, { headers: { ...headers, "Content-Encoding": "gzip" } })
      : new Response(new Uint8Array(await unpack(packed)), { headers });
  },
);
