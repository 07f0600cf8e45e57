import { type NextRequest, NextResponse } from "next/server";
import { FIRST_SCRIPT_HASH } from "@/lib/browser/first-script";
import { hasShare } from "@/lib/data/shares";
import { hasSuggestion } from "@/lib/data/suggestions";
import {
  DEFAULT_LOCALE,
  isLocale,
  LOCALES,
  type Locale,
  splitLocale,
} from "@/lib/domain/units/locale";
import { hashToken } from "@/lib/server/secret-token";
import { STATUS_HEADER } from "@/server/base-headers.cjs";
import { pagePolicy } from "@/server/page-policy.cjs";

// Four things need a proxy: the language of links without one, a nonce for pages that are never cached, the
// list of offers when it is asked something, which the kept page of it cannot answer, and a share or a suggestion
// that is not there: its own page could say so to scripts only, or not with a 404.
// It must never stand before an upload: a proxied body is cut at 10 MB, with status 200.
export const config = {
  matcher: [
    "/",
    "/s/:path*",
    "/:locale/s/:path*",
    "/admin/:path*",
    "/:locale/admin/:path*",
    "/suggestions/:path*",
    "/:locale/suggestions/:path*",
    "/:locale/offers",
    "/:locale/offers/asked",
  ],
};

const NONCE_BYTES = 16;

function newNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(NONCE_BYTES))));
}

function policyWith(nonce: string): string {
  return pagePolicy({
    scripts: `'nonce-${nonce}' '${FIRST_SCRIPT_HASH}' 'strict-dynamic'`,
    styles: `'nonce-${nonce}'`,
  });
}

/** The first of our languages the browser asks for, in its own order. */
function preferredLocale(acceptLanguage: string): Locale {
  for (const range of acceptLanguage.toLowerCase().split(",")) {
    const found = LOCALES.find((locale) => locale === range.trim().split(/[-;]/, 1)[0]);
    if (found !== undefined) return found;
  }
  return DEFAULT_LOCALE;
}

function redirectToLanguage(request: NextRequest) {
  const kept = request.cookies.get("NEXT_LOCALE")?.value ?? "";
  const asked = preferredLocale(request.headers.get("accept-language") ?? "");
  const url = request.nextUrl.clone();
  url.pathname = `/${isLocale(kept) ? kept : asked}${url.pathname.replace(/\/$/, "")}`;
  const response = NextResponse.redirect(url, 307);
  response.headers.set("Vary", "Accept-Language, Cookie");
  response.headers.set("Cache-Control", "private, no-store");
  return response;
}

const BY_ID = /^(\/[^/]+\/(s|suggestions))(?:\/([^/]+))?$/;
const HAS = { s: hasShare, suggestions: hasSuggestion };

/** The page that says a share or a suggestion is not there, where it is not; null for one that is. */
async function pageOfNone(pathname: string): Promise<string | null> {
  const [, page, kind, id] = BY_ID.exec(pathname) ?? [];
  if (page === undefined) return null;
  const has = HAS[kind === "s" ? kind : "suggestions"];
  return id !== undefined && (await has(hashToken(id))) ? null : page;
}

export async function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  if (pathname === "/" || /^\/(?:s|suggestions|admin)(?:\/|$)/.test(pathname))
    return redirectToLanguage(request);
  if (splitLocale(pathname).locale === null) return NextResponse.next(); // /embed/offers
  if (pathname.endsWith("/offers") && request.nextUrl.search === "") return NextResponse.next();
  const missing = await pageOfNone(pathname);
  const policy = policyWith(newNonce());
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const url = request.nextUrl.clone();
  url.pathname = missing ?? pathname.replace(/\/offers$/, "/offers/asked");
  const response = NextResponse.rewrite(url, { request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (missing !== null) {
    response.headers.set("Cache-Control", "private, no-store"); // it may be taken back
    response.headers.set(STATUS_HEADER, "404");
  }
  return response;
}
