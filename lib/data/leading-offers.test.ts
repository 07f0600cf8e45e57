import { beforeAll, expect, test } from "vitest";
import { strongest } from "@/components/home/strongest";
import { isReadingDue, leadingOffers, readingState } from "@/lib/domain/offers/leading-offers";
import { type ListedOffer, toListedOffer } from "@/lib/domain/offers/listed-offer";
import { isCurrent, offerStatus } from "@/lib/domain/offers/offer-status";
import { addDays, type Day, day, formatDay } from "@/lib/domain/units/day";
import { listOffers } from "./offers";

// The catalogue as it is loaded, on every day people may ask for.

const FIRST = day("2024-06-01");
const NEVER_EMPTY_FROM = day("2024-07-01");
const LAST = day("2027-12-31");

let offers: readonly ListedOffer[];
beforeAll(async () => {
  offers = (await listOffers()).map(toListedOffer);
});

function eachDay(check: (asOf: Day, place: string) => void) {
  for (let on = FIRST; on <= LAST; on = addDays(on, 1)) check(on, formatDay(on));
}

test("on no day is an ended, closed or stale offer among the current ones", () => {
  const wrong: string[] = [];
  eachDay((asOf, place) => {
    const { current, seenLast } = leadingOffers(offers, asOf, "en");
    for (const { window, slug } of current) {
      const status = offerStatus(window, asOf);
      const isOver = (window.until ?? asOf) < asOf || (window.closedOn ?? asOf) < asOf;
      if (isOver || (status !== "claimable" && status !== "standing"))
        wrong.push(`${slug} is ${status} on ${place}`);
    }
    for (const { window, slug } of seenLast)
      if (offerStatus(window, asOf) !== "stale") wrong.push(`${slug} is no stale one on ${place}`);
  });
  expect(wrong).toEqual([]);
});

test("from July 2024 on no day leaves home or a list without an offer to lead with", () => {
  eachDay((asOf, place) => {
    if (asOf < NEVER_EMPTY_FROM) return;
    const home = strongest(offers, asOf, "zh");
    expect(home.current.length + home.seenLast.length, place).toBeGreaterThan(0);
    expect(
      home.current.every(({ window }) => isCurrent(window, asOf)),
      place,
    ).toBe(true);
    expect(home.answers.length, place).toBeGreaterThan(0);
    const state = readingState(offers, asOf);
    expect(state.current + state.stale, place).toBeGreaterThan(0);
    // Whoever is told that a reading is due is told of which day the last one was.
    if (isReadingDue(state)) expect(state.seenOn, place).not.toBeNull();
  });
});
