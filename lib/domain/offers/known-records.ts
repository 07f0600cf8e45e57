import type { ClaimWindow } from "@/lib/domain/catalogue/catalogue";
import { isKnownOn } from "@/lib/domain/catalogue/known-on";
import type { OfferStatus } from "@/lib/domain/catalogue/offer";
import { type CitedSource, isSaidBy } from "@/lib/domain/catalogue/said";
import type { Day } from "@/lib/domain/units/day";
import { offerStatus } from "./offer-status";

/** The records somebody could have known of on `asOf`, each with where it stood by the rule of offers. */
export function recordsKnownBy<T>(
  records: readonly T[],
  windowOf: (record: T) => ClaimWindow,
  { cited, asOf }: { readonly cited: ReadonlyMap<string, CitedSource>; readonly asOf: Day },
): (T & { status: OfferStatus })[] {
  return records
    .filter((record) => isKnownOn(windowOf(record), asOf) && isSaidBy(record, cited))
    .map((record) => ({ ...record, status: offerStatus(windowOf(record), asOf) }));
}
