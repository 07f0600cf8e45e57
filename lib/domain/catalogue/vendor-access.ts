import type { Bilingual } from "./offer";
import { vendorPage } from "./vendor-page";

export const VENDOR_LINKS = [
  "site",
  "console",
  "keys",
  "docs",
  "pricing",
  "terms",
  "privacy",
  "status",
] as const;
/** What an address of a vendor leads to. */
export type VendorLink = (typeof VENDOR_LINKS)[number];

export const SIGN_UP_ASKS = ["phone", "realName", "company", "card"] as const;
/** What signing up may ask for. */
export type SignUpAsk = (typeof SIGN_UP_ASKS)[number];

export const ASKED = ["yes", "no", "depends"] as const;

/** Whether something is asked for, and under which condition. */
export interface Asked {
  readonly asked: (typeof ASKED)[number];
  readonly note: Bilingual | null;
}

/** Where a vendor is reached and what it asks for. What is absent or null is not documented. */
export interface VendorAccess {
  /** The domains its own pages are on. */
  readonly domains: readonly string[];
  readonly links: { readonly [K in VendorLink]?: string };
  /** Addresses of its API; `{…}` in one stands for a value of one's own account. */
  readonly endpoints: readonly { readonly url: string; readonly where: Bilingual }[];
  readonly signUp: { readonly [K in SignUpAsk]?: Asked };
  /** Slugs of the sources all this is taken from. */
  readonly sources: readonly string[];
}

const HOST = /^https:\/\/(?:\{[A-Za-z]+\}\.)?([a-z0-9.-]+)(?:[/?#:]|$)/;

/** Whether an address is https and lies on one of the domains. */
export function isOnDomain(url: string, domains: readonly string[]): boolean {
  const host = HOST.exec(url)?.[1];
  if (host === undefined) return false;
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** Where an offer is claimed: its own page, else where an account is opened; null when none is known. */
export function claimAddress(own: string | null, access: VendorAccess | null): string | null {
  return own ?? vendorPage(access)?.url ?? null;
}
