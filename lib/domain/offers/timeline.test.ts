import { expect, test } from "vitest";
import { addDays, day, formatDay } from "@/lib/domain/units/day";
import { listedGrant } from "@/test/listed-grant";
import { offerSpans, timelineFrame } from "./timeline";

const CLAIMED = day("2024-07-09");
const OPEN = { from: null, until: null, reportedFrom: null, reportedUntil: null };

test("spans of what is known; what has neither end is left out", () => {
  const label = { en: "x", zh: "x" };
  const grants = [
    listedGrant({ label, validity: { kind: "days", days: 1 } }),
    listedGrant({ label, validity: { kind: "until", day: day("2024-12-31") } }),
    listedGrant({ label, validity: { kind: "unlimited" } }),
  ];
  const window = { ...OPEN, from: day("2024-07-01") };
  expect(offerSpans(window, grants, CLAIMED)).toEqual([
    { kind: "claim", label: null, from: day("2024-07-01"), until: null },
    { kind: "valid", label, from: CLAIMED, until: CLAIMED },
    { kind: "valid", label, from: null, until: day("2024-12-31") },
  ]);
});

test.each([
  { reportedFrom: day("2024-07-01"), reportedUntil: null, from: "2024-07-01", until: "2024-07-01" },
  { reportedFrom: null, reportedUntil: day("2024-07-03"), from: "2024-07-03", until: "2024-07-03" },
  {
    reportedFrom: day("2024-07-01"),
    reportedUntil: day("2024-07-03"),
    from: "2024-07-01",
    until: "2024-07-03",
  },
])("one report stands for both ends: $from to $until", ({ from, until, ...reported }) => {
  const [span] = offerSpans({ ...OPEN, ...reported }, [], CLAIMED);
  expect(span).toEqual({ kind: "reported", label: null, from: day(from), until: day(until) });
});

const frame = (before: number, after: number) => {
  const spans = [
    {
      kind: "claim" as const,
      label: null,
      from: addDays(CLAIMED, -before),
      until: addDays(CLAIMED, after),
    },
  ];
  const { from, to } = timelineFrame(spans, CLAIMED);
  return [from - CLAIMED, to - CLAIMED];
};

test.each([
  { before: 0, after: 0, is: [-60, 60], why: "a single day has two months on either side" },
  { before: 10, after: 20, is: [-55, 65], why: "a month has room that shrinks as it grows" },
  { before: 0, after: 60, is: [-30, 90], why: "from two months on the room is a month" },
  { before: 100, after: 201, is: [-130, 231], why: "and stays so for a year" },
])("the drawn days: $why", ({ before, after, is }) => {
  expect(frame(before, after)).toEqual(is);
});

test("the day shown is drawn though no span holds it", () => {
  const spans = [
    { kind: "claim" as const, label: null, from: day("2024-01-01"), until: day("2024-01-31") },
  ];
  const { from, to } = timelineFrame(spans, CLAIMED);
  expect([formatDay(from), formatDay(to)]).toEqual(["2023-12-02", "2024-08-08"]);
});
