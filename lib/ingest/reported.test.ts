import { describe, expect, test } from "vitest";
import { totalUsage } from "@/lib/ingest/rows/totals";
import { exportBytes, ingest } from "@/test/exports/chunks";

// Files like those that people reported other readers to read wrongly.

async function read(name: string) {
  const { usage, paid, complete, issues } = await ingest(exportBytes(name));
  const { requests, meters } = totalUsage(usage);
  const models = [...new Set(usage.map(({ model }) => model))];
  return { requests, meters, models, paid, complete, codes: issues.map(({ code }) => code) };
}

describe("cached input that stands in a nested text", () => {
  test.each(["new-api-cached.json", "litellm-cached.csv"])("%s", async (name) => {
    const { meters, codes } = await read(name);
    expect(meters).toEqual({ inputUncached: 1000n, inputCached: 9000n, output: 100n });
    expect(codes).toEqual(["gateway_cost"]);
  });
});

test("meters of models since gpt-5.1 are read by what their words say", async () => {
  const { usage } = await ingest(exportBytes("azure-2026.csv"));
  expect(usage.map(({ model, meters }) => [model, meters])).toEqual([
    ["gpt-5.1", { inputUncached: 2_000_000n, inputCached: 1_000_000n, output: 500_000n }],
    ["gpt-5.4", { inputUncached: 4_000_000n, output: 250_000n }],
  ]);
});

test("tokens of an image model on a bill are usage that has no price, not nothing", async () => {
  const { models, meters } = await read("cost-2026-images.csv");
  expect(models).toEqual(["gpt-4o-mini-2024-07-18", "gpt-image-1", "gpt-image-1 image"]);
  expect(meters).toEqual({ inputUncached: 35_000n, output: 42_000n });
});

test("a whole list of pages is whole, whatever its first page says", async () => {
  const { codes, complete, meters } = await read("usage-api-page-list.json");
  expect([codes, complete]).toEqual([[], true]);
  expect(meters).toEqual({ inputUncached: 1010n, output: 101n });
});

test("a page that says there are more is not the whole", async () => {
  const bucket = { object: "bucket", start_time: 1788307200, end_time: 1788393600, results: [] };
  const page = { object: "page", data: [bucket], has_more: true, next_page: "page_x" };
  const { complete, issues } = await ingest(JSON.stringify(page));
  expect([complete, issues.map(({ code }) => code)]).toEqual([false, ["has_more", "no_usage"]]);
  const next = { ...bucket, start_time: 1788393600, end_time: 1788480000 };
  const pages = [{ ...page, data: [next], has_more: false }, page];
  expect((await ingest(JSON.stringify(pages))).complete).toBe(true);
});

test("flex is one tier, as the dashboard writes it and as the API does", async () => {
  const { usage } = await ingest(exportBytes("completions-flex.csv"));
  expect(usage.map(({ tier, requests }) => [tier, requests])).toEqual([
    ["flex", 2n],
    ["priority", 1n],
  ]);
});
