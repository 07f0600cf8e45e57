import { expect, test } from "vitest";
import { summarise } from "@/lib/domain/report/report-summary";
import { day } from "@/lib/domain/units/day";
import { ONE_DAY, offerWith, run } from "@/test/small-catalogue";
import { claimPlacesOf, vendorToGoTo } from "./claim-places";

const OPEN = day("2024-07-09");
const CONSOLE = { kind: "console", url: "https://acme.example/console" } as const;
const OWN = "https://acme.example/free";
const offers = [offerWith({ kind: "tokens", tokens: 100n })];
const { report } = run(ONE_DAY, offers, { horizonDays: 1, region: "CN" });
const summary = summarise(report);
const addresses = { offers: { "acme-offer": OWN }, vendors: { acme: CONSOLE } };

test("a vendor whose figure counts on an offer is claimed at the offer's own address", () => {
  expect(claimPlacesOf(summary, { offers, addresses }, OPEN)).toEqual({
    acme: { kind: "claim", url: OWN },
  });
});

test("without one, at the vendor's console", () => {
  const places = claimPlacesOf(summary, { offers, addresses: { ...addresses, offers: {} } }, OPEN);
  expect(places.acme).toEqual({ kind: "claim", url: CONSOLE.url });
});

test("nobody is sent to claim what has ended since: the console is named as what it is", () => {
  const places = claimPlacesOf(summary, { offers, addresses }, day("2024-08-01"));
  expect(places.acme).toEqual(CONSOLE);
});

test("a vendor that no grant pays at is reached at its console; without an address, not at all", () => {
  const without = summarise(run(ONE_DAY, [], { horizonDays: 1 }).report);
  expect(claimPlacesOf(without, { offers: [], addresses }, OPEN)).toEqual({ acme: CONSOLE });
  expect(claimPlacesOf(without, { offers: [] }, OPEN)).toEqual({});
});

test("the verdict sends to the cheapest vendor, and nowhere when it says to stay", () => {
  expect(vendorToGoTo(summary)).toBe(summary.ranking.horizon[0]);
  const free = ONE_DAY.map((one) => ({ ...one, tier: "incentivized-tier" }));
  const stay = summarise(run(free, [], { horizonDays: 1, region: "other" }).report);
  expect(vendorToGoTo(stay)).toBeNull();
});
