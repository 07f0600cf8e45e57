import { expect, test } from "vitest";
import { MicroPerMillion } from "@/lib/domain/units/money";
import { cell, offerWith, run, smallCatalogue } from "@/test/small-catalogue";
import { beyondFree } from "./free-use";

const rate = MicroPerMillion(5n);
const perMinute = (tokensPerMinute: bigint) => ({
  tokensPerMinute,
  requestsPerMinute: null,
  requestsPerDay: null,
  minutes: 1_440n,
});
const asked = (tokens: bigint) => [{ meter: "output" as const, tokens: [tokens], rate }];

test("without a limit, or within it, all is free", () => {
  expect(beyondFree(asked(9_999n), [null], [0], [1n])).toBe(0n);
  expect(beyondFree(asked(1_440n), [perMinute(1n)], [0], [1n])).toBe(0n);
});

test("what a day's 24 hours do not let through is billed, on each day", () => {
  // 2 000 − 1 440 = 560 at 5, twice
  expect(beyondFree(asked(2_000n), [perMinute(1n)], [0, 0], [1n])).toBe(5_600n);
});

test("the cheapest tokens are free first, and limits of two grants add up", () => {
  const lines = [
    { meter: "output" as const, tokens: [1_000n], rate: MicroPerMillion(20n) },
    { meter: "inputUncached" as const, tokens: [2_000n], rate: MicroPerMillion(1n) },
  ];
  // 3 000 − 1 440 = 1 560 billed: 1 000 of output at 20 and 560 of input at 1; with two limits 120 of output
  expect(beyondFree(lines, [perMinute(1n)], [0], [1n])).toBe(20_560n);
  expect(beyondFree(lines, [perMinute(1n), perMinute(1n)], [0], [1n])).toBe(2_400n);
});

test("of requests beyond their limit none is free, all as long as the mean", () => {
  const limits = [{ ...perMinute(1n), tokensPerMinute: null, requestsPerDay: 3n }];
  // a quarter of 400 tokens in 4 requests is billed
  expect(beyondFree(asked(400n), limits, [0], [4n])).toBe(500n);
});

test("without a price there is no cost once the limit binds", () => {
  const lines = [{ meter: "output" as const, tokens: [2_000n], rate: null }];
  expect(beyondFree(lines, [perMinute(1n)], [0], [1n])).toBeNull();
  expect(beyondFree(lines, [perMinute(2n)], [0], [1n])).toBe(0n);
});

test("the cheapest policy leaves a free model whose limit binds for a paid one that costs less", () => {
  const usage = [cell("2024-06-01", "gpt-y", { inputUncached: 1_000_000n })];
  const free = (tokensPerMinute: bigint | null) =>
    offerWith({ kind: "free-model", models: ["big"], tokensPerMinute });
  const target = (tokensPerMinute: bigint | null) =>
    run(usage, [free(tokensPerMinute)], { mappingPolicy: "cheapest" }).acme.mapping[0]?.vendorModel;
  expect(smallCatalogue.vendorModels[0]?.id).toBe("big");
  expect(target(null)).toBe("big");
  // one token a minute: ¥10 per million for nearly all of it, beside ¥1 at "small"
  expect(target(1n)).toBe("small");
});
