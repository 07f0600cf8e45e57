import { answering } from "@/lib/data/answering";
import { listCitedSources } from "@/lib/data/cited-sources";
import { keptByRevision } from "@/lib/data/kept-answers";
import { findCatalogRevision } from "@/lib/data/revision";
import type { ClaimWindow } from "@/lib/domain/catalogue/catalogue";
import type { OfferStatus } from "@/lib/domain/catalogue/offer";
import type { CitedSource } from "@/lib/domain/catalogue/said";
import { recordsKnownBy } from "@/lib/domain/offers/known-records";
import type { Day } from "@/lib/domain/units/day";
import { ofVendorQuerySchema } from "@/lib/schemas/market-listing";
import { today } from "@/lib/server/clock";
import { answerWithTag } from "@/lib/server/etag";
import { readQuery } from "@/lib/server/query";

/** What was known on a day, each record with where it stood. */
interface Known<T> {
  readonly catalogRevision: string;
  readonly asOf: Day;
  readonly sources: CitedSource[];
  readonly records: (T & { status: OfferStatus })[];
}

/**
 * The route of records that vendors have: those known of on `asOf`, of one `vendor` when asked for.
 *
 * @param windowOf from when to when a record holds
 * @param encode the answer's body
 */
export function recordsOfVendor<T extends { readonly vendor: string | null }>(
  list: () => Promise<readonly T[]>,
  windowOf: (record: T) => ClaimWindow,
  encode: (known: Known<T>) => object,
) {
  return answering(
    keptByRevision(async (request: Request) => {
      const query = readQuery(request, ofVendorQuerySchema);
      if (query instanceof Response) return query;
      const { asOf = today(), vendor } = query;
      const [all, revision] = await Promise.all([list(), findCatalogRevision()]);
      const asked = all.filter((one) => vendor === undefined || one.vendor === vendor);
      const sources = await listCitedSources(asked, asOf);
      const cited = new Map(sources.map((source) => [source.slug, source]));
      const records = recordsKnownBy(asked, windowOf, { cited, asOf });
      const catalogRevision = revision ?? "";
      return answerWithTag(request, `${catalogRevision}-${asOf}-${vendor ?? ""}`, () =>
        encode({ catalogRevision, asOf, sources, records }),
      );
    }),
  );
}
