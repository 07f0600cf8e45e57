import { beforeAll, expect, test } from "vitest";
import { formatDay } from "@/lib/domain/units/day";
import type { Catalogue } from "./catalogue";
import { listProblems } from "./catalogue-problems";
import { readCatalogue } from "./read-catalogue";

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await readCatalogue("prisma/catalog");
});

const hostOf = (slug: string) => catalogue.fineTuning.hosts.find((host) => host.slug === slug);

test.each([
  ["azure", "gpt-4o-mini-2024-07-18", "million-tokens", 3_000_000n],
  ["azure", "o4-mini-2025-04-16", "training-hour", 100_000_000n],
  ["alibaba", "Qwen3-14B (ap-southeast-1)", "million-tokens", 1_600_000n],
  ["zhipu", "GLM-4-Air LoRA", "million-tokens", 30_000_000n],
  ["vertex", "Qwen 3 32B", "million-tokens", 6_570_000n],
  ["tinker", "Qwen3-8B", "million-tokens", 440_000n],
  ["prime-intellect", "gpt-oss-20b", "million-tokens", 400_000n],
])("training at %s: %s for each %s", (slug, of, unit, amount) => {
  const rate = hostOf(slug)?.training.find((one) => one.of === of);
  expect(rate).toMatchObject({ unit, amount });
});

test.each([
  ["gpt-4o-mini-2024-07-18", 3_000_000n, 300_000n, 1_200_000n],
  ["gpt-4o-2024-08-06", 25_000_000n, 3_750_000n, 15_000_000n],
  ["gpt-3.5-turbo", 8_000_000n, 3_000_000n, 6_000_000n],
  ["babbage-002", null, 1_600_000n, 1_600_000n],
])("OpenAI's price of tuning %s", (model, training, input, output) => {
  const found = catalogue.fineTuning.openai.find((one) => one.model === model);
  expect(found).toMatchObject({ training, input, output });
});

test.each([
  ["fireworks", "yes", null],
  ["together", "yes", "yes"],
  ["nebius", "yes", "yes"],
  ["alibaba", "partly", null],
  ["azure", null, null],
  ["mistral", null, "no"],
])("%s: OpenAI's rows %s, weights %s", (slug, openaiRows, weightsOut) => {
  expect(hostOf(slug)).toMatchObject({ openaiRows, weightsOut });
});

test("the last tunes end on the day the retirements give, and the last job starts before it", () => {
  const step = (slug: string) => catalogue.fineTuning.steps.find((one) => one.slug === slug);
  const ends = catalogue.retirements.get("openai") ?? [];
  const last = ends.filter(({ subject }) => subject === "fine-tune").map((end) => end.lastDay ?? 0);
  expect(Math.max(...last)).toBe(step("last-tunes-end")?.on);
  const safe = step("step-3")?.lastSafeDay;
  expect(safe && formatDay(safe)).toBe("2027-01-05");
});

test("a source or vendor that does not exist is a problem", () => {
  const [host] = catalogue.fineTuning.hosts;
  if (host === undefined) throw new Error("no host");
  const statements = [{ about: "state", words: host.name, conflict: false, sources: ["nobody"] }];
  const hosts = [{ ...host, vendor: "nowhere", statements, openaiRows: null, weightsOut: null }];
  expect(listProblems({ ...catalogue, fineTuning: { ...catalogue.fineTuning, hosts } })).toEqual([
    "fine-tuning.yaml: no vendor nowhere",
    "fine-tuning.yaml: no source nobody",
  ]);
});
