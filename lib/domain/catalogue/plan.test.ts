import { expect, test } from "vitest";
import { MicroPerMillion } from "@/lib/domain/units/money";
import { breakEvenTokens, cheapestTier, type PlanTier } from "./plan";

test.each([
  [40_000_000n, 1_000_000n, 5_000_000n, 20_000_000n, "¥40 at a mean of ¥2 a million"],
  [118_000_000n, 8_000_000n, 28_000_000n, 9_076_923n, "cut to whole tokens: 118 ÷ 13 million"],
  [0n, 1_000_000n, 1_000_000n, 0n, "a plan that costs nothing pays from the first token"],
  [40_000_000n, 0n, 0n, null, "no plan is cheaper than a free model"],
])("a plan of %s against %s in and %s out: %s tokens, %s", (month, input, output, tokens, _why) => {
  const price = { input: MicroPerMillion(input), output: MicroPerMillion(output) };
  expect(breakEvenTokens(month, price)).toBe(tokens);
});

test("the cheapest tier is the one that costs least, not the one that costs nothing or names no price", () => {
  const tier = (name: string, month: bigint | null): PlanTier => ({
    ...{ name, month, currency: "CNY", quarter: null, year: null, firstMonth: null },
    ...{ perSeat: false, quotas: [], note: null },
  });
  const tiers = [tier("beta", 0n), tier("asked", null), tier("pro", 200n), tier("lite", 40n)];
  expect(cheapestTier({ tiers })?.name).toBe("lite");
  expect(cheapestTier({ tiers: tiers.slice(0, 2) })).toBeNull();
});
