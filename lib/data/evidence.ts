import "server-only";
import { type EvidenceReading, evidenceOn } from "@/lib/domain/explain/evidence";
import type { Day } from "@/lib/domain/units/day";
import { findEstimateCatalogue } from "./estimate-catalogue";
import { listOffers } from "./offers";
import { listPrices } from "./prices";

/** What the figures of a day rest on and ages, first to age out first. */
export async function listEvidence(asOf: Day): Promise<EvidenceReading[]> {
  const [prices, offers, { fx, equivalences, retirements }] = await Promise.all([
    listPrices(),
    listOffers(),
    findEstimateCatalogue(),
  ]);
  return evidenceOn({ prices, offers, fx, equivalences, retirements }, asOf);
}
