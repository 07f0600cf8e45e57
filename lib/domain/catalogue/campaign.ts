import type { Bilingual } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import { type CitedSource, isSaidBy, type Said } from "./said";

/** Something that happened on a day of an event. */
export interface CampaignStep {
  readonly on: Day;
  readonly words: Bilingual;
  readonly sources: readonly string[];
}

/** What a vendor gave to those it touched, beside its offers; null as `offer` where it is no offer of the catalogue. */
export interface CampaignAnswer {
  readonly vendor: string | null;
  readonly name: Bilingual;
  readonly offer: string | null;
  readonly words: Bilingual;
  readonly sources: readonly string[];
}

/** An event that offers answer. */
export interface Campaign {
  readonly slug: string;
  readonly name: Bilingual;
  readonly summary: Bilingual;
  readonly announcedOn: Day;
  /** Null where it is no single day. */
  readonly effectiveOn: Day | null;
  /** By day. */
  readonly steps: readonly CampaignStep[];
  readonly answers: readonly CampaignAnswer[];
  readonly statements: readonly Said[];
}

/** The events announced by `asOf`, each with what the sources of no later day say of it. */
export function campaignsKnownBy<T extends Campaign>(
  campaigns: readonly T[],
  cited: ReadonlyMap<string, CitedSource>,
  asOf: Day,
): T[] {
  const isKnown = (said: unknown) => isSaidBy(said, cited);
  return campaigns
    .filter(({ announcedOn }) => announcedOn <= asOf)
    .map((campaign) => ({
      ...campaign,
      steps: campaign.steps.filter(isKnown),
      answers: campaign.answers.filter(isKnown),
      statements: campaign.statements.filter(isKnown),
    }));
}
