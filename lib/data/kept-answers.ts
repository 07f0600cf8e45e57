import "server-only";
import { LRUCache } from "lru-cache";
import { today } from "@/lib/server/clock";
import { env } from "@/lib/server/env";
import { findCatalogRevision } from "./revision";

/** An answer as it is sent. */
interface Kept {
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** All kept answers together. */
const MOST_BYTES = 32 * 1024 * 1024;
/** Caches in front may give an answer for a minute before they ask whether it still holds. */
const CACHE_CONTROL = "public, max-age=0, s-maxage=60";

let revision: { readonly digest: string | null; readonly until: number } | undefined;

/** The revision in force, not older than CATALOGUE_SECONDS. */
async function knownRevision(): Promise<string | null> {
  const now = Date.now();
  // Told of another one (lib/data/revision-watch.ts), it looks at once.
  const told = globalThis.banjiaRevision?.digest ?? revision?.digest;
  if (revision === undefined || revision.until <= now || told !== revision.digest) {
    const digest = await findCatalogRevision();
    if (digest !== revision?.digest) kept.clear();
    revision = { digest, until: now + env().CATALOGUE_SECONDS * 1000 };
  }
  return revision.digest;
}

/** By address and day. */
const kept = new LRUCache<string, Kept>({
  maxSize: MOST_BYTES,
  sizeCalculation: ({ body }) => Math.max(body.byteLength, 1),
});

/**
 * A route whose answers depend on nothing but the catalogue, the day and the address: each is made
 * once for a revision, and kept as bytes. Next compresses what it sends, also what already is: so it
 * is not compressed here.
 *
 * @example
 * export const GET = answering(keptByRevision(async (request: Request) => Response.json(…)));
 */
export function keptByRevision<Args extends readonly unknown[]>(
  route: (request: Request, ...args: Args) => Promise<Response>,
): (request: Request, ...args: Args) => Promise<Response> {
  return async (request, ...args) => {
    const inForce = await knownRevision();
    const { pathname, search } = new URL(request.url);
    const key = `${pathname}${search} ${today()}`;
    const found = kept.get(key);
    if (found !== undefined) return send(request, found);
    const response = await route(new Request(request.url), ...args);
    if (response.status !== 200) return response;
    const made = await toKept(response);
    if (inForce === revision?.digest) kept.set(key, made);
    return send(request, made);
  };
}

async function toKept(response: Response): Promise<Kept> {
  return {
    headers: {
      "Content-Type": response.headers.get("content-type") ?? "application/json",
      "Cache-Control": CACHE_CONTROL,
    },
    etag: response.headers.get("etag") ?? "",
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

function send(request: Request, { headers, etag, body }: Kept): Response {
  // Compressed on the way it is not the same bytes; a weak tag says that it says the same.
  const all = { ...headers, ETag: `W/${etag.replace(/^W\//, "")}` };
  return request.headers.get("if-none-match") === all.ETag
    ? new Response(null, { status: 304, headers: all })
    : new Response(body, { headers: all });
}
