import { expect, test } from "vitest";
import type { ClaimWindow } from "@/lib/domain/catalogue/catalogue";
import { type Day, parseDay } from "@/lib/domain/units/day";
import { currentFirst } from "./current-first";

const day = (text: string) => parseDay(text) as Day;
const window = (reported: string, more: Partial<ClaimWindow> = {}): ClaimWindow => ({
  ...{ from: null, until: null, reportedFrom: day(reported), reportedUntil: day(reported) },
  ...more,
});

test("current ones lead, the newest report first; what ended comes last", () => {
  const windows: Record<string, ClaimWindow> = {
    ended: window("2026-11-20", { closedOn: day("2026-11-21") }),
    stale: window("2026-05-01"),
    older: window("2026-10-01"),
    newer: window("2026-11-01"),
    dated: window("2026-03-01", { until: day("2026-12-31") }),
  };
  const order = currentFirst(Object.entries(windows), ([, of]) => of, day("2026-11-30"));
  expect(order.map(([name]) => name)).toEqual(["dated", "newer", "older", "stale", "ended"]);
});
