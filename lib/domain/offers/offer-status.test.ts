import { describe, expect, test } from "vitest";
import type { ClaimWindow } from "@/lib/domain/catalogue/catalogue";
import { isKnownOn } from "@/lib/domain/catalogue/known-on";
import { addDays, day } from "@/lib/domain/units/day";
import { daysLeft, isCurrent, offerStatus } from "./offer-status";

const NONE: ClaimWindow = { from: null, until: null, reportedFrom: null, reportedUntil: null };
const JULY_9 = day("2024-07-09");
const on = (text: string, window: Partial<ClaimWindow>) =>
  offerStatus({ ...NONE, ...window }, day(text));

describe("offerStatus", () => {
  test.each([
    { why: "the day before it opens", at: "2024-07-08", status: "upcoming" },
    { why: "its first day", at: "2024-07-09", status: "claimable" },
    { why: "its last day", at: "2024-07-31", status: "claimable" },
    { why: "the day after", at: "2024-08-01", status: "ended" },
  ])("both ends documented: $why", ({ at, status }) => {
    expect(on(at, { from: JULY_9, until: day("2024-07-31") })).toBe(status);
  });

  test.each([
    { why: "before anyone reported it", at: "2024-06-24", status: "stale" },
    { why: "from the first report on", at: "2024-06-25", status: "claimable" },
    { why: "once the last day has passed", at: "2024-08-01", status: "ended" },
  ])("start only reported: $why", ({ at, status }) => {
    const window = { reportedFrom: day("2024-06-25"), until: day("2024-07-31") };
    expect(on(at, window)).toBe(status);
  });

  test.each([
    { why: "nothing is dated", window: {}, status: "stale" },
    { why: "a start is documented lately", window: { from: JULY_9 }, status: "standing" },
    { why: "a start long ago is all", window: { from: day("2024-01-01") }, status: "stale" },
    {
      why: "it was reported the same day",
      window: { reportedFrom: JULY_9, reportedUntil: JULY_9 },
      status: "standing",
    },
    {
      why: "it was last reported 90 days before",
      window: { reportedUntil: day("2024-04-10") },
      status: "standing",
    },
    {
      why: "it was last reported 91 days before",
      window: { reportedUntil: day("2024-04-09") },
      status: "stale",
    },
    {
      why: "it was reported before and after",
      window: { reportedFrom: day("2024-01-01"), reportedUntil: day("2024-12-01") },
      status: "standing",
    },
    {
      why: "it was only reported later",
      window: { reportedFrom: day("2024-08-01"), reportedUntil: day("2024-08-02") },
      status: "stale",
    },
    {
      why: "the end is documented but no start",
      window: { until: day("2024-07-31") },
      status: "stale",
    },
  ] as const)("without a last day, or a start: $why", ({ window, status }) => {
    expect(on("2024-07-09", window)).toBe(status);
  });

  test("a platform's closing ends what no deadline was known of", () => {
    const window = { reportedUntil: day("2024-07-01"), closedOn: JULY_9 };
    expect(on("2024-07-09", window)).toBe("standing");
    expect(on("2024-07-10", window)).toBe("ended");
  });

  test("an offer that is over never shows as claimable, on any day of three years", () => {
    const window = { ...NONE, reportedFrom: day("2024-06-25"), until: JULY_9 };
    for (let at = day("2024-06-01"); at < day("2027-06-01"); at = addDays(at, 1)) {
      const status = offerStatus(window, at);
      expect(status === "claimable").toBe(at >= day("2024-06-25") && at <= JULY_9);
      expect(status === "ended").toBe(at > JULY_9);
    }
  });
});

describe("isKnownOn", () => {
  test.each([
    { why: "nothing is dated", window: {}, known: true },
    {
      why: "only a last report is dated",
      window: { reportedUntil: day("2024-12-02") },
      known: true,
    },
    { why: "it was reported that day", window: { reportedFrom: JULY_9 }, known: true },
    {
      why: "it was first reported later",
      window: { reportedFrom: day("2025-01-01") },
      known: false,
    },
    {
      why: "it began before it was reported",
      window: { from: JULY_9, reportedFrom: day("2025-01-01") },
      known: true,
    },
  ])("$why", ({ window, known }) => {
    expect(isKnownOn({ ...NONE, ...window }, JULY_9)).toBe(known);
  });
});

test("what can be claimed is current however long ago it was reported; what is stale is not", () => {
  const old = { from: null, reportedFrom: day("2023-01-01"), reportedUntil: null };
  expect(isCurrent({ ...old, until: day("2024-07-09") }, day("2024-07-09"))).toBe(true);
  expect(isCurrent({ ...old, until: day("2024-07-08") }, day("2024-07-09"))).toBe(false);
  expect(isCurrent({ ...old, until: null }, day("2023-01-02"))).toBe(true);
  expect(isCurrent({ ...old, until: null }, day("2024-07-09"))).toBe(false);
});

test("the last day counts as a day left", () => {
  const window = { ...NONE, from: JULY_9, until: addDays(JULY_9, 1) };
  expect(daysLeft(window, JULY_9)).toBe(2);
  expect(daysLeft(window, addDays(JULY_9, 1))).toBe(1);
  expect(daysLeft(window, addDays(JULY_9, 2))).toBeNull();
});
