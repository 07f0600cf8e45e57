import { expect, test } from "vitest";
import { MicroPerMillion } from "@/lib/domain/units/money";
import { breakEvenTokens } from "./plan";

test.each([
  [40_000_000n, 1_000_000n, 5_000_000n, 20_000_000n, "¥40 at a mean of ¥2 a million"],
  [118_000_000n, 8_000_000n, 28_000_000n, 9_076_923n, "cut to whole tokens: 118 ÷ 13 million"],
  [0n, 1_000_000n, 1_000_000n, 0n, "a plan that costs nothing pays from the first token"],
  [40_000_000n, 0n, 0n, null, "no plan is cheaper than a free model"],
])("a plan of %s against %s in and %s out: %s tokens, %s", (month, input, output, tokens, _why) => {
  const price = { input: MicroPerMillion(input), output: MicroPerMillion(output) };
  expect(breakEvenTokens(month, price)).toBe(tokens);
});
