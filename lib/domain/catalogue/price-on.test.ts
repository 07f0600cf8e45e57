import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/domain/units/day";
import { MicroPerMillion } from "@/lib/domain/units/money";
import { PLAIN_PRICE } from "@/test/plain-price";
import type { Price } from "./catalogue";
import { meterPrice, priceOn } from "./price-on";

const row = (change: Partial<Price>): Price => ({
  ...PLAIN_PRICE,
  vendor: "acme",
  model: "big",
  currency: "CNY",
  perMillion: { inputUncached: MicroPerMillion(4_000_000n), output: MicroPerMillion(12_000_000n) },
  effectiveFrom: null,
  effectiveUntil: null,
  seenFrom: null,
  seenUntil: null,
  ...change,
});

const seen = (from: string, until: string) => row({ seenFrom: day(from), seenUntil: day(until) });

describe("priceOn", () => {
  test.each([
    { why: "between its sightings", on: "2024-07-09", distance: 0 },
    { why: "a day before the first", on: "2024-05-31", distance: 1 },
    { why: "180 days after the last", on: "2025-03-19", distance: 180 },
    { why: "no further", on: "2025-03-20", distance: undefined },
  ])("a sighted price stands $why", ({ on, distance }) => {
    const rows = [seen("2024-06-01", "2024-09-20")];
    expect(priceOn(rows, day(on))?.distanceDays).toBe(distance);
  });

  test("documented dates are kept to the day, the end exclusive", () => {
    const rows = [row({ effectiveFrom: day("2024-01-25"), effectiveUntil: day("2024-08-06") })];
    const at = (text: string) => priceOn(rows, day(text))?.distanceDays;
    expect([at("2024-01-24"), at("2024-01-25"), at("2024-08-05"), at("2024-08-06")]).toEqual([
      undefined,
      0,
      0,
      undefined,
    ]);
  });

  test("a documented start without an end holds on, unless it was last seen long ago", () => {
    const open = row({ effectiveFrom: day("2024-01-25") });
    expect(priceOn([open], day("2026-11-22"))?.distanceDays).toBe(0);
    const lastSeen = { ...open, seenUntil: day("2024-12-18") };
    expect(priceOn([lastSeen], day("2026-11-22"))).toBeNull();
  });

  test("of two that hold on the day the one that began later stands, in either order", () => {
    const open = row({ perMillion: { output: MicroPerMillion(1n) } });
    const spring = row({
      effectiveFrom: day("2024-03-01"),
      perMillion: { output: MicroPerMillion(2n) },
    });
    const summer = row({
      seenFrom: day("2024-06-01"),
      seenUntil: day("2024-09-01"),
      perMillion: { output: MicroPerMillion(3n) },
    });
    const outputOf = (rows: readonly Price[]) =>
      priceOn(rows, day("2024-07-09"))?.price.perMillion.output;
    expect([outputOf([spring, summer]), outputOf([summer, spring])]).toEqual([3n, 3n]);
    expect([outputOf([open, spring]), outputOf([spring, open])]).toEqual([2n, 2n]);
  });

  test("of two sightings the nearer one stands", () => {
    const rows = [seen("2024-05-23", "2024-07-11"), seen("2024-09-12", "2024-09-20")];
    const at = (text: string) => priceOn(rows, day(text))?.nearestDay;
    expect(at("2024-08-01")).toBe(day("2024-07-11"));
    expect(at("2024-08-20")).toBe(day("2024-09-12"));
  });

  test("a price that is always known has no distance", () => {
    expect(priceOn([row({})], addDays(day("2024-07-09"), 9_999))?.distanceDays).toBe(0);
  });
});

test("cached input costs what input costs where it has no price of its own; output never does", () => {
  expect(meterPrice(row({}), "inputCached")).toBe(4_000_000n);
  expect(
    meterPrice(
      row({ perMillion: { inputUncached: MicroPerMillion(4n), inputCached: MicroPerMillion(1n) } }),
      "inputCached",
    ),
  ).toBe(1n);
  expect(
    meterPrice(row({ perMillion: { inputUncached: MicroPerMillion(4n) } }), "output"),
  ).toBeNull();
});
