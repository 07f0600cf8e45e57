import { expect, test } from "vitest";
import type { TokenRatio } from "@/lib/domain/catalogue/catalogue";
import { cell, smallCatalogue } from "@/test/small-catalogue";
import { sampleRatio, tokenizersOf, vendorTokens } from "./sample-ratios";

const measured = (vendor: string | null, mid: bigint): TokenRatio[] =>
  (["zh", "en", "code"] as const).map((text) => ({
    openai: "o200k_base",
    vendor,
    text,
    low: mid - 1_000n,
    mid,
    high: mid + 2_000n,
  }));
const EVEN = { zh: 20, en: 30, code: 50 };
const counted = (tokenRatios: TokenRatio[]) =>
  vendorTokens({ ...smallCatalogue, tokenRatios }, { tokenizer: "o200k_base", tokens: 200n }, EVEN);

test("a sample at every measured tokenizer by name, those not public last", () => {
  const rows = counted([
    ...measured(null, 20_000n),
    ...measured("qwen", 10_000n),
    ...measured("glm", 5_000n),
  ]);
  expect(rows).toEqual([
    { tokenizer: "glm", low: 80n, mid: 100n, high: 140n },
    { tokenizer: "qwen", low: 180n, mid: 200n, high: 240n },
    { tokenizer: null, low: 380n, mid: 400n, high: 440n },
  ]);
});

test("without a range for those not public there is no such row", () => {
  expect(counted(measured("qwen", 10_000n)).map(({ tokenizer }) => tokenizer)).toEqual(["qwen"]);
});

test("nothing was measured for this tokenizer of OpenAI's", () => {
  const others = measured("qwen", 10_000n).map((row) => ({
    ...row,
    openai: "cl100k_base" as const,
  }));
  expect(counted(others)).toEqual([]);
});

test("a ratio in millionths, half up; none where OpenAI counts nothing", () => {
  expect(sampleRatio(2n, 3n)).toBe(666_667n);
  expect(sampleRatio(1n, 3n)).toBe(333_333n);
  expect(sampleRatio(1n, 0n)).toBeNull();
});

test("tokenizers of a usage, once each; an unknown model has none", () => {
  const usage = ["gpt-x", "gpt-y", "who"].map((model) => cell("2024-06-01", model, { output: 1n }));
  expect(tokenizersOf(usage, smallCatalogue)).toEqual(["o200k_base"]);
});
