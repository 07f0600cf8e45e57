import { expect, test } from "vitest";
import { withShare } from "./content-mix";

test.each([
  {
    why: "the rest keeps its proportion",
    from: [60, 30, 10],
    kind: "zh",
    share: 20,
    to: [20, 60, 20],
  },
  {
    why: "what does not divide goes to the first",
    from: [60, 30, 10],
    kind: "zh",
    share: 61,
    to: [61, 30, 9],
  },
  {
    why: "an empty rest goes to the first",
    from: [100, 0, 0],
    kind: "zh",
    share: 40,
    to: [40, 60, 0],
  },
  { why: "code takes from both", from: [60, 30, 10], kind: "code", share: 100, to: [0, 0, 100] },
] as const)("$why", ({ from: [zh, en, code], kind, share, to }) => {
  const mix = withShare({ zh, en, code }, kind, share);
  expect([mix.zh, mix.en, mix.code]).toEqual(to);
});
