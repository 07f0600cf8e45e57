import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { offerOfGrant } from "@/lib/domain/catalogue/grant";
import type { VendorPage } from "@/lib/domain/catalogue/vendor-page";
import { isCurrent } from "@/lib/domain/offers/offer-status";
import type { ReportSummary, VendorSummary } from "@/lib/domain/report/report-summary";
import { verdictOf } from "@/lib/domain/report/verdict";
import type { Day } from "@/lib/domain/units/day";

/** Where to go for a vendor of a report: `claim` for an offer its figure counts on, else to its own pages. */
export interface ClaimPlace {
  readonly kind: "claim" | VendorPage["kind"];
  readonly url: string;
}

/** By vendor slug; a vendor without a known address is absent. */
export type ClaimPlaces = Readonly<Record<string, ClaimPlace>>;

/** Slugs of the offers a vendor's figure counts on, the one worth most first. */
function offersUsed({ grants }: Pick<VendorSummary, "grants">): string[] {
  const used = grants.filter(({ used }) => used > 0n);
  const byWorth = used.toSorted((a, b) => (a.worth.pico < b.worth.pico ? 1 : -1));
  return byWorth.map(({ slug }) => offerOfGrant(slug));
}

/**
 * Where each vendor of a report is reached.
 *
 * @param today the reader's: a report may be of a day when an offer still stood that has ended since,
 *   and nobody is sent to claim that
 */
export function claimPlacesOf(
  report: ReportSummary,
  { offers, addresses }: Pick<EstimateCatalogue, "offers" | "addresses">,
  today: Day,
): ClaimPlaces {
  const open = new Set(
    offers.filter(({ window }) => isCurrent(window, today)).map(({ slug }) => slug),
  );
  const placeOf = (vendor: VendorSummary): ClaimPlace | null => {
    const page = addresses?.vendors[vendor.vendor] ?? null;
    const offer = offersUsed(vendor).find((slug) => open.has(slug));
    if (offer === undefined) return page;
    const url = addresses?.offers[offer] ?? page?.url;
    return url === undefined ? null : { kind: "claim", url };
  };
  return Object.fromEntries(
    report.vendors.flatMap((vendor) => {
      const place = placeOf(vendor);
      return place === null ? [] : [[vendor.vendor, place]];
    }),
  );
}

/** The vendor a report's verdict sends its reader to; null when that is to stay, or nothing is known. */
export function vendorToGoTo(report: ReportSummary): string | null {
  const verdict = verdictOf(report);
  const isToMove = verdict.kind === "move" || verdict.kind === "cheapest";
  return isToMove ? verdict.vendor.vendor : null;
}
