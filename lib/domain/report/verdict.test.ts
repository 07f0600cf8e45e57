import { expect, test } from "vitest";
import type { UsageCell } from "@/lib/domain/usage/usage";
import { ONE_DAY, run } from "@/test/small-catalogue";
import { summarise } from "./report-summary";
import { verdictOf } from "./verdict";

function verdict(usage: readonly UsageCell[]) {
  return verdictOf(summarise(run(usage, [], { horizonDays: 1 }).report));
}

test("where a vendor is cheaper than OpenAI, move", () => {
  expect(verdict(ONE_DAY).kind).toBe("move");
});

test("where OpenAI asks nothing, stay, and say what the nearest would cost more", () => {
  const found = verdict(ONE_DAY.map((one) => ({ ...one, tier: "incentivized-tier" })));
  if (found.kind !== "stay") throw new Error(`not stay: ${found.kind}`);
  const { cautious, expected, hopeful } = found.saving;
  expect(expected.pico).toBeLessThan(0n);
  expect(cautious.pico).toBeLessThanOrEqual(expected.pico);
  expect(hopeful.pico).toBeGreaterThanOrEqual(expected.pico);
});

test("where no vendor has a price, neither", () => {
  const { report } = run(ONE_DAY, [], { horizonDays: 1 });
  expect(verdictOf({ ...summarise(report), vendors: [] }).kind).toBe("unknown");
});
