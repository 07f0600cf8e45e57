import { describe, expect, test } from "vitest";
import type { ClaimWindow } from "@/lib/domain/catalogue/catalogue";
import { day } from "@/lib/domain/units/day";
import { listedGrant } from "@/test/listed-grant";
import { listedOffer } from "@/test/listed-offer";
import { inLeadingOrder, isReadingDue, leadingOffers, readingState } from "./leading-offers";
import type { ListedOffer } from "./listed-offer";

const NONE: ClaimWindow = { from: null, until: null, reportedFrom: null, reportedUntil: null };

const offer = (slug: string, tokens: bigint, window: Partial<ClaimWindow>) =>
  listedOffer(slug, { window: { ...NONE, ...window }, grants: [listedGrant({ tokens })] });
const seen = (from: string, until: string) => ({
  reportedFrom: day(from),
  reportedUntil: day(until),
});

const OFFERS = [
  offer("ended", 90n, { from: day("2026-01-01"), until: day("2026-02-01") }),
  offer("august", 80n, seen("2026-06-01", "2026-08-14")),
  offer("september", 10n, seen("2026-06-01", "2026-09-25")),
  offer("september-large", 50n, seen("2026-06-01", "2026-09-25")),
  offer("november", 1n, seen("2026-06-01", "2026-11-18")),
  offer("later", 99n, seen("2027-06-01", "2027-06-02")),
  { ...offer("none", 0n, {}), noneFound: true },
];
const TO_COME = offer("to-come", 5n, {
  ...seen("2026-11-20", "2026-11-20"),
  from: day("2027-01-15"),
});
const slugs = (offers: readonly ListedOffer[]) => offers.map(({ slug }) => slug);

describe("leadingOffers", () => {
  test("current ones stand by size; the others by when they were seen, then by size", () => {
    const { current, seenLast } = leadingOffers(OFFERS, day("2026-11-30"), "en");
    expect(slugs(current)).toEqual(["september-large", "september", "november"]);
    expect(slugs(seenLast)).toEqual(["august"]);
  });

  test("from the day the readings age out, what was seen last leads", () => {
    const { current, seenLast } = leadingOffers(OFFERS, day("2027-03-01"), "en");
    expect(current).toEqual([]);
    expect(slugs(seenLast)).toEqual(["november", "september-large", "september", "august"]);
  });

  test("the whole list ends with what has ended", () => {
    const whole = inLeadingOrder([...OFFERS, TO_COME], day("2026-12-25"), "en");
    expect(slugs(whole)).toEqual([
      ...["november", "to-come"],
      ...["september-large", "september", "august", "ended"],
    ]);
  });
});

describe("readingState", () => {
  test.each([
    { at: "2026-11-30", current: 3, stale: 1, seenOn: "2026-08-14", due: false },
    { at: "2026-12-24", current: 3, stale: 1, seenOn: "2026-08-14", due: false },
    { at: "2026-12-25", current: 1, stale: 3, seenOn: "2026-09-25", due: true },
    { at: "2027-03-01", current: 0, stale: 4, seenOn: "2026-11-18", due: true },
  ])("on $at", ({ at, current, stale, seenOn, due }) => {
    const state = readingState(OFFERS, day(at));
    expect(state).toEqual({ current, stale, seenOn: day(seenOn) });
    expect(isReadingDue(state)).toBe(due);
  });
});
