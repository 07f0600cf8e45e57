import type { Bilingual } from "@/lib/domain/units/bilingual";
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
  "support",
  "changelog",
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

/** One sentence about a vendor, in our own words. */
export interface AccessNote {
  readonly text: Bilingual;
  /** Slugs. */
  readonly sources: readonly string[];
}

export const PARAMETER_EFFECTS = [
  "refused",
  "ignored",
  "limited",
  "changed",
  "added",
  "accepted",
  "unknown",
] as const;

/** What becomes of a request to OpenAI at this vendor; `unknown` where it was looked for and not found. */
export interface ParameterDifference {
  /** As requests and addresses spell it; several are separated by commas. */
  readonly parameter: string;
  readonly effect: (typeof PARAMETER_EFFECTS)[number];
  readonly text: Bilingual | null;
  readonly sources: readonly string[];
}

/** Where a vendor is reached and what it asks for. What is absent or null is not documented. */
export interface VendorAccess {
  /** The domains its own pages are on. */
  readonly domains: readonly string[];
  readonly links: { readonly [K in VendorLink]?: string };
  /** Addresses of its API; `{…}` in one stands for a value of one's own account. */
  readonly endpoints: readonly { readonly url: string; readonly where: Bilingual }[];
  /** Where it serves and where it does not. */
  readonly reach: readonly AccessNote[];
  /** Requests and tokens a minute, and at once. */
  readonly limits: readonly AccessNote[];
  /** What is done with prompts and answers: trained on, kept, for how long. */
  readonly dataUse: readonly AccessNote[];
  /** How its API answers a request made for OpenAI's; empty where nobody says. */
  readonly differences: readonly ParameterDifference[];
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
