import { type ClaimDays, frozenClaims } from "@/lib/domain/share/frozen-claims";
import type { FullSnapshot, OpenSnapshot, RatioSnapshot } from "@/lib/domain/share/snapshot";
import { isRatios } from "@/lib/domain/share/snapshot";
import { type ModelTotals, totalByModel } from "@/lib/ingest/rows/totals";

type Headed = Pick<FullSnapshot, "createdOn" | "title" | "note" | "period" | "flips">;

export interface ShownFull extends Headed {
  readonly kind: "full";
  readonly report: FullSnapshot["report"];
  readonly models: readonly ModelTotals[];
  /** When the cheapest vendor's offers are claimed; none where its figure counts on none. */
  readonly claims: readonly ClaimDays[];
}
export type ShownRatios = Omit<RatioSnapshot, "facts">;
export type ShownShare = ShownFull | ShownRatios;

/** What a page shows of a comparison. The rest, days and facts, is most of it and would travel for nothing. */
export function shownShare(snapshot: OpenSnapshot): ShownShare {
  if (isRatios(snapshot)) {
    const { facts: _, ...shown } = snapshot;
    return shown;
  }
  const { createdOn, title, note, period, flips, report, usage } = snapshot;
  const models = totalByModel(usage);
  const claims = cheapestClaims(snapshot);
  return { kind: "full", createdOn, title, note, period, flips, report, models, claims };
}

function cheapestClaims(snapshot: FullSnapshot): readonly ClaimDays[] {
  const { vendors, ranking, assumptions } = snapshot.report;
  const cheapest = vendors.find(({ vendor }) => vendor === ranking.horizon[0]);
  const facts = snapshot.version === 1 ? [] : snapshot.facts;
  return cheapest === undefined ? [] : frozenClaims(cheapest, assumptions, facts);
}
