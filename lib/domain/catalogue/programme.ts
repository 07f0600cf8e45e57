import type { Bilingual } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { ClaimWindow } from "./catalogue";
import type { Said } from "./said";

export const PROGRAMME_CURRENCIES = ["USD", "EUR"] as const;

/** Credit that has to be applied for. What is null is not documented. */
export interface Programme {
  readonly slug: string;
  /** The vendor's slug, where it is one of the catalogue's. */
  readonly vendor: string | null;
  readonly giver: Bilingual;
  readonly title: Bilingual;
  /** In millionths of the currency. */
  readonly credit: {
    readonly currency: (typeof PROGRAMME_CURRENCIES)[number];
    readonly amount: bigint;
    readonly upTo: boolean;
  } | null;
  readonly tokens: bigint | null;
  readonly opensOn: Day | null;
  /** Last day to apply. */
  readonly closesOn: Day | null;
  readonly reportedFrom: Day | null;
  readonly reportedUntil: Day | null;
  readonly validDays: number | null;
  /** Who may apply. */
  readonly who: Bilingual | null;
  readonly applyUrl: string | null;
  readonly confidence: "high" | "medium" | "low";
  /** About `amount`, `who`, `until`, `covers`. */
  readonly statements: readonly Said[];
}

/** When it can be applied for: current by the rule of offers. */
export function programmeWindow(
  of: Pick<Programme, "opensOn" | "closesOn" | "reportedFrom" | "reportedUntil">,
): ClaimWindow {
  const { opensOn, closesOn, reportedFrom, reportedUntil } = of;
  return { from: opensOn, until: closesOn, reportedFrom, reportedUntil };
}
