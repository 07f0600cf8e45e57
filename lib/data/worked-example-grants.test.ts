import { expect, test } from "vitest";
import { defaultAssumptions, estimate } from "@/lib/domain/estimate/estimate";
import { day } from "@/lib/domain/units/day";
import { parseDecimal } from "@/lib/domain/units/decimal";
import { cell } from "@/test/small-catalogue";
import { findEstimateCatalogue } from "./estimate-catalogue";

// docs/worked-example-grants.md, 1 and 2, from the catalogue as it is loaded.

const pico = (text: string) => parseDecimal(text, 12);

async function vendorClaimed(startOn: string, vendor: string) {
  const usage = [
    cell("2024-06-01", "gpt-4o-2024-05-13", { inputUncached: 20_000_000n, output: 4_000_000n }),
    cell("2024-06-02", "gpt-3.5-turbo-0125", { inputUncached: 60_000_000n, output: 10_000_000n }),
  ];
  const defaults = defaultAssumptions(day("2024-07-09"));
  const assumptions = { ...defaults, startOn: day(startOn), horizonDays: 5 };
  const input = { usage, paid: [], period: null, assumptions };
  const report = estimate(input, await findEstimateCatalogue());
  return report?.vendors.find((found) => found.vendor === vendor);
}

test("1 Baidu: a fixed grant and a matched one of unknown size", async () => {
  const baidu = await vendorClaimed("2024-07-09", "baidu");
  expect(baidu?.cost?.expected?.pico).toBe(pico("2882.01"));
  expect(baidu?.cost?.hopeful?.pico).toBe(pico("2121.084"));
});

test("2 Tencent: claimed on the last day, and the day after", async () => {
  const last = await vendorClaimed("2024-07-31", "tencent");
  expect(last?.cost?.expected?.pico).toBe(pico("1102.147"));
  const after = await vendorClaimed("2024-08-01", "tencent");
  expect(after?.cost?.expected?.pico).toBe(pico("3153.81"));
});
