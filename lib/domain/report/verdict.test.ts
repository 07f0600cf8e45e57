import { expect, test } from "vitest";
import type { UsageCell } from "@/lib/domain/usage/usage";
import { ONE_DAY, run } from "@/test/small-catalogue";
import { summarise } from "./report-summary";
import { verdictOf } from "./verdict";

function verdict(usage: readonly UsageCell[]) {
  return verdictOf(summarise(run(usage, [], { horizonDays: 1, region: "other" }).report));
}

test("where a vendor is cheaper than OpenAI, move", () => {
  expect(verdict(ONE_DAY).kind).toBe("move");
});

test("where OpenAI asks nothing, stay, and say what the nearest would cost more", () => {
  const found = verdict(ONE_DAY.map((one) => ({ ...one, tier: "incentivized-tier" })));
  if (found.kind !== "stay") throw new Error(`not stay: ${found.kind}`);
  expect(found.figure.pico).toBeLessThan(0n);
});

test("where OpenAI cannot be reached the cheapest comes first, and its models are named", () => {
  const { report } = run(ONE_DAY, [], { horizonDays: 1, region: "CN" });
  const found = verdictOf(summarise(report));
  if (found.kind !== "cheapest") throw new Error(`not the cheapest: ${found.kind}`);
  expect(found.vendor.vendor).toBe("beta");
  expect(found.models).toEqual(["only"]);
  expect(found.figure).toEqual(found.vendor.cost?.expected);
});

test("where no vendor has a price, neither", () => {
  const { report } = run(ONE_DAY, [], { horizonDays: 1 });
  expect(verdictOf({ ...summarise(report), vendors: [] }).kind).toBe("unknown");
});
