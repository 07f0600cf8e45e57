import { expect, test } from "vitest";
import { day } from "@/lib/domain/units/day";
import { modelEnds } from "./model-end";
import type { Retirement } from "./retirement";

const end = (
  models: string[],
  lastDay: string | null,
  own: Partial<Retirement> = {},
): Retirement => ({
  host: "openai",
  subject: "model",
  models,
  announcedOn: null,
  lastDay: lastDay === null ? null : day(lastDay),
  latestLastDay: null,
  replacements: [],
  ...own,
});

const CATALOGUE = {
  openaiModels: [
    { id: "gpt-5-2025-08-07", tier: "flagship", tokenizer: "o200k_base" },
    { id: "o3-2025-04-16", tier: "flagship", tokenizer: "o200k_base" },
  ],
  aliases: [{ alias: "gpt-5", model: "gpt-5-2025-08-07", from: null, until: null }],
  retirements: [
    end(["o3-2025-04-16"], null),
    end(["gpt-5-2025-08-07"], "2026-12-11"),
    end(["gpt-5-2025-08-07"], "2026-12-10"),
    end(["gpt-5-2025-08-07"], "2026-01-01", { host: "azure" }),
    end(["gpt-5-2025-08-07"], "2026-02-01", { subject: "endpoint" }),
  ],
} as const;

test("an end is not known before it was announced", () => {
  const known = { announcedOn: day("2026-06-11") };
  const catalogue = { ...CATALOGUE, retirements: [end(["gpt-5"], "2026-12-10", known)] };
  const ends = (on: string) => modelEnds(["gpt-5"], catalogue, day(on)).map(({ end: one }) => one);
  expect(ends("2026-06-10")).toEqual([null]);
  expect(ends("2026-06-11")).toEqual(catalogue.retirements);
});

test("the earliest end at OpenAI itself holds, also for a name that only points to the model", () => {
  const found = modelEnds(["made-up", "o3-2025-04-16", "gpt-5"], CATALOGUE, day("2026-11-30"));
  expect(found.map(({ name, model }) => [name, model])).toEqual([
    ["gpt-5", "gpt-5-2025-08-07"],
    ["made-up", null],
    ["o3-2025-04-16", "o3-2025-04-16"],
  ]);
  expect(found[0]?.end?.lastDay).toBe(day("2026-12-10"));
  expect(found[1]?.end).toBeNull();
  expect(found[2]?.end?.lastDay).toBeNull();
});
