import { expect, test } from "vitest";
import { contextOf } from "@/lib/domain/estimate/estimate-context";
import { day } from "@/lib/domain/units/day";
import { monthsOf } from "@/lib/domain/units/months";
import { assume, cell, run, smallCatalogue } from "@/test/small-catalogue";
import { costSeriesOf } from "./cost-series";

const USAGE = [cell("2024-06-01", "gpt-x", { inputUncached: 60n })];

test("months begin and end with the horizon", () => {
  expect(monthsOf(day("2024-07-09"), day("2024-09-02"))).toEqual([
    { from: day("2024-07-09"), to: day("2024-07-31") },
    { from: day("2024-08-01"), to: day("2024-08-31") },
    { from: day("2024-09-01"), to: day("2024-09-02") },
  ]);
});

test("months add up to the horizon, for the baseline and for every vendor", () => {
  const { report, acme } = run(USAGE);
  const context = contextOf(
    { usage: USAGE, paid: [], period: null, assumptions: assume() },
    smallCatalogue,
  );
  if (context === null) throw new Error("no context");
  const costs = costSeriesOf(report, context);
  const sum = (parts: readonly bigint[]) => parts.reduce((a, b) => a + b, 0n);
  expect(costs.months).toHaveLength(13);
  expect(sum(costs.baseline.byMonth)).toBe(report.baseline.list.money.pico);
  expect(costs.baseline.curve.at(-1)?.paid).toBe(report.baseline.list.money.pico);
  const own = costs.vendors.find(({ vendor }) => vendor === "acme");
  expect(sum(own?.paid ?? [])).toBe(acme.cost?.expected?.pico);
  // 60 tokens a day, one to one: 23 days of July first
  expect(own?.tokens[0]).toBe(60n * 23n);
});
