import type { ClaimWindow } from "@/lib/domain/catalogue/catalogue";
import type { OfferGrant } from "@/lib/domain/catalogue/offer";
import type { Bilingual } from "@/lib/domain/units/bilingual";
import { addDays, type Day } from "@/lib/domain/units/day";

/** A stretch of days of an offer. An end nobody documents is null: where it is drawn to is no fact. */
export interface Span {
  readonly kind: "claim" | "reported" | "valid";
  /** Of a grant's validity. */
  readonly label: Bilingual | null;
  readonly from: Day | null;
  readonly until: Day | null;
}

/**
 * What is known of an offer's time: when it could be claimed, when it was reported, and how long each
 * grant would last that was claimed on `claimedOn`. What has neither end is left out.
 */
export function offerSpans(
  { from, until, reportedFrom, reportedUntil }: ClaimWindow,
  grants: readonly OfferGrant[],
  claimedOn: Day,
): Span[] {
  const spans: Span[] = [
    { kind: "claim", label: null, from, until },
    {
      kind: "reported",
      label: null,
      from: reportedFrom ?? reportedUntil,
      until: reportedUntil ?? reportedFrom,
    },
    ...grants.map(({ label, validity }): Span => {
      const valid = { kind: "valid" as const, label };
      if (validity.kind === "until") return { ...valid, from: null, until: validity.day };
      if (validity.kind !== "days") return { ...valid, from: null, until: null };
      return { ...valid, from: claimedOn, until: addDays(claimedOn, validity.days - 1) };
    }),
  ];
  return spans.filter((span) => span.from !== null || span.until !== null);
}

/** First and last day to draw: all that is known and `shown`, with some room; never less than two months. */
export function timelineFrame(spans: readonly Span[], shown: Day): { from: Day; to: Day } {
  const days = [shown, ...spans.flatMap(({ from, until }) => [from, until])].filter(
    (day) => day !== null,
  );
  let [first, last] = [shown, shown];
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const room = last - first > 300 ? 30 : 30 + ((60 - (last - first > 60 ? 60 : last - first)) >> 1);
  return { from: addDays(first, -room), to: addDays(last, room) };
}
