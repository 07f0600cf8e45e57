import { expect, test } from "vitest";
import { type Day, parseDay } from "@/lib/domain/units/day";
import { knownNames, lastDays } from "./last-days";
import type { Retirement } from "./retirement";

const day = (text: string) => parseDay(text) as Day;

const end = (change: Partial<Retirement>): Retirement => ({
  ...{ host: "openai", subject: "model", models: ["gpt-x"], replacements: [] },
  ...{ announcedOn: null, lastDay: day("2026-12-10"), latestLastDay: day("2026-12-10") },
  ...change,
});
const NOW = day("2026-11-30");

test("what ends at one host on one day stands together, by what replaces it", () => {
  const next = [{ model: "gpt-z", readOn: null }];
  const found = lastDays(
    [
      end({ models: ["gpt-y"], replacements: next }),
      end({ models: ["gpt-b"], replacements: next }),
      end({ models: ["o-1"] }),
      end({ host: "azure", models: ["gpt-y"] }),
      end({ models: ["early"], lastDay: day("2026-12-01"), latestLastDay: null }),
    ],
    NOW,
  );
  expect(found.map(({ host, day: on, moves }) => [host, on, moves])).toEqual([
    ["openai", day("2026-12-01"), [{ models: ["early"], replacements: [] }]],
    ["azure", day("2026-12-10"), [{ models: ["gpt-y"], replacements: [] }]],
    [
      "openai",
      day("2026-12-10"),
      [
        { models: ["gpt-b", "gpt-y"], replacements: ["gpt-z"] },
        { models: ["o-1"], replacements: [] },
      ],
    ],
  ]);
});

test("an end whose sources differ is not put with one whose sources agree", () => {
  const differing = end({ models: ["gpt-y"], latestLastDay: day("2026-12-11") });
  const found = lastDays([end({}), differing], NOW);
  expect(found.map(({ latestDay }) => latestDay)).toEqual([day("2026-12-10"), day("2026-12-11")]);
});

test("what nobody had announced on the day, and what has no day, is left out", () => {
  const later = end({ announcedOn: day("2026-12-01") });
  expect(lastDays([later, end({ lastDay: null, latestLastDay: null })], NOW)).toEqual([]);
});

test("a snapshot goes without saying where its name stands", () => {
  expect(knownNames(["gpt-5", "gpt-5-2025-08-07", "o3-2025-04-16"])).toEqual([
    "gpt-5",
    "o3-2025-04-16",
  ]);
});
