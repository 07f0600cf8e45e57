import "server-only";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { today } from "@/lib/server/clock";
import { env } from "@/lib/server/env";
import { findCatalogRevision } from "./revision";

/** An answer as it is sent. */
interface Kept {
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzipped: Uint8Array<ArrayBuffer>;
}

/** All kept answers together, compressed and not. */
const MOST_BYTES = 32 * 1024 * 1024;
/** Caches in front may give an answer for a minute before they ask whether it still holds. */
const CACHE_CONTROL = "public, max-age=0, s-maxage=60";
const compress = promisify(gzip);

let revision: { readonly digest: string | null; readonly until: number } | undefined;

/** The revision in force, not older than CATALOGUE_SECONDS. */
async function knownRevision(): Promise<string | null> {
  const now = Date.now();
  if (revision === undefined || revision.until <= now) {
    const digest = await findCatalogRevision();
    if (digest !== revision?.digest) kept.clear();
    revision = { digest, until: now + env().CATALOGUE_SECONDS * 1000 };
  }
  return revision.digest;
}

/** By address and day; the longest unasked first. */
const kept = new Map<string, Kept>();
let keptBytes = 0;
const sizeOf = ({ plain, gzipped }: Kept) => plain.byteLength + gzipped.byteLength;

/**
 * A route whose answers depend on nothing but the catalogue, the day and the address: each is made
 * once for a revision, and kept encoded and compressed.
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
    if (found !== undefined) {
      kept.delete(key); // to the end of the queue
      kept.set(key, found);
      return send(request, found);
    }
    const response = await route(new Request(request.url), ...args);
    if (response.status !== 200) return response;
    const made = await toKept(response);
    if (inForce === revision?.digest) keep(key, made);
    return send(request, made);
  };
}

async function toKept(response: Response): Promise<Kept> {
  const plain = new Uint8Array(await response.arrayBuffer());
  return {
    headers: {
      "Content-Type": response.headers.get("content-type") ?? "application/json",
      "Cache-Control": CACHE_CONTROL,
      Vary: "Accept-Encoding",
    },
    etag: response.headers.get("etag") ?? "",
    plain,
    gzipped: new Uint8Array(await compress(plain)),
  };
}

function keep(key: string, made: Kept): void {
  if (kept.size === 0) keptBytes = 0;
  kept.set(key, made);
  keptBytes += sizeOf(made);
  for (const [oldest, { plain, gzipped }] of kept) {
    if (keptBytes <= MOST_BYTES) break;
    kept.delete(oldest);
    keptBytes -= plain.byteLength + gzipped.byteLength;
  }
}

function send(request: Request, { headers, etag, plain, gzipped }: Kept): Response {
  const isGzip = /\bgzip\b/.test(request.headers.get("accept-encoding") ?? "");
  // The two are not the same bytes; a weak tag says they say the same.
  const all = { ...headers, ETag: `W/${etag.replace(/^W\//, "")}` };
  if (request.headers.get("if-none-match") === all.ETag) {
    return new Response(null, { status: 304, headers: all });
  }
  return isGzip
    ? new Response(gzipped, { headers: { ...all, "Content-Encoding": "gzip" } })
    : new Response(plain, { headers: all });
}
