import { expect, test } from "vitest";
import { parseTokens, TYPED_DAYS, typedUsage } from "./typed-usage";

test.each([
  { text: "20,000,000", tokens: 20_000_000n },
  { text: " 20 000 000 ", tokens: 20_000_000n },
  { text: "1.5M", tokens: 1_500_000n },
  { text: "2000万", tokens: 20_000_000n },
  { text: "1.5亿", tokens: 150_000_000n },
  { text: "", tokens: 0n },
  { text: "1.5", tokens: null },
  { text: "-3", tokens: null },
  { text: "many", tokens: null },
])("$text is $tokens tokens", ({ text, tokens }) => {
  expect(parseTokens(text)).toBe(tokens);
});

test("a month keeps every token when it is spread over its days", () => {
  const { usage } = typedUsage([{ model: "gpt-4o", input: "100", output: "31" }]);
  expect(usage).toHaveLength(TYPED_DAYS);
  const sum = (meter: "inputUncached" | "output") =>
    usage?.reduce((total, { meters }) => total + (meters[meter] ?? 0n), 0n);
  expect([sum("inputUncached"), sum("output")]).toEqual([100n, 31n]);
});

test("names the rows that cannot be read, and guesses nothing", () => {
  const rows = [
    { model: "gpt-4o", input: "1", output: "" },
    { model: "gpt-4o", input: "x", output: "1" },
    { model: "gpt-4o", input: "", output: "" },
  ];
  expect(typedUsage(rows)).toEqual({ usage: null, wrong: [1, 2] });
});
