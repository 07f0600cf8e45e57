import { expect, test } from "vitest";
import { cell } from "@/test/small-catalogue";
import { textTokensOf, withOutputShare } from "./output-share";

const USAGE = [
  cell("2024-06-01", "gpt-x", { inputUncached: 60n, inputCached: 20n, output: 20n }),
  cell("2024-06-02", "embed", { embeddingInput: 7n }),
];

test.each([
  { percent: 50, meters: { inputUncached: 38n, inputCached: 13n, output: 49n } }, // 37.5, 12.5 of 80
  { percent: 10, meters: { inputUncached: 70n, inputCached: 20n, output: 10n } },
  { percent: 0, meters: { inputUncached: 80n, inputCached: 20n, output: 0n } },
  { percent: 100, meters: { inputUncached: 0n, inputCached: 0n, output: 100n } },
  { percent: 20, meters: { inputUncached: 60n, inputCached: 20n, output: 20n } },
])("$percent % output, the cell's tokens unchanged", ({ percent, meters }) => {
  const changed = withOutputShare(USAGE, percent);
  expect(changed[0]?.meters).toEqual(meters);
  expect(changed[1]).toEqual(USAGE[1]);
  const { input, output } = textTokensOf(changed);
  expect(input + output).toBe(100n);
});

test("usage that is all output can be turned down, and all input up", () => {
  const answers = [cell("2024-06-01", "gpt-x", { output: 10n })];
  expect(withOutputShare(answers, 30)[0]?.meters).toEqual({ inputUncached: 7n, output: 3n });
  const prompts = [cell("2024-06-01", "gpt-x", { inputUncached: 10n })];
  expect(withOutputShare(prompts, 30)[0]?.meters).toEqual({ inputUncached: 7n, output: 3n });
});
