import { describe, expect, test } from "vitest";
import { BILLED_PER_UNIT } from "@/lib/domain/units/money";
import { mergeReadings } from "@/lib/ingest/merge/merge";
import { totalUsage } from "@/lib/ingest/rows/totals";
import { exportBytes, ingest, readWhole } from "@/test/exports/chunks";

test("two fetches of the same days in one file count once, with the larger figures", async () => {
  const bytes = exportBytes("usage-api-appended.jsonl");
  const { complete, issues, usage, rows } = await readWhole(bytes);
  expect([complete, issues.map(({ code, values }) => [code, values?.count])]).toEqual([
    true,
    [["repeated_entries", "1"]],
  ]);
  expect(totalUsage(usage).meters).toEqual({ inputUncached: 1507n, output: 151n });
  expect(rows).toEqual({ read: 4, counted: 3, empty: 1, rejected: 0 });
  const fetches = new TextDecoder().decode(bytes).trim().split("\n");
  const read = await Promise.all(fetches.map((text) => ingest(text, { keepBuckets: true })));
  expect(totalUsage(mergeReadings(read).usage).meters).toEqual({
    inputUncached: 1507n,
    output: 151n,
  });
});

describe("what one file of the usage API holds more than once", () => {
  const [START, DAY] = [1_788_307_200, 86_400];
  const result = (input_tokens: number, more: object = {}) => ({
    ...{ object: "organization.usage.completions.result", model: "gpt-4o-2024-08-06" },
    ...{ num_model_requests: 1, input_tokens, output_tokens: 0, project_id: null, ...more },
  });
  const bucket = (...results: object[]) => ({
    ...{ object: "bucket", start_time: START, end_time: START + DAY, results },
  });
  const pages = (...all: object[][]) =>
    new TextEncoder().encode(
      all.map((data) => JSON.stringify({ object: "page", data, has_more: false })).join("\n"),
    );
  const inputOf = async (bytes: Uint8Array) => {
    const { usage, complete } = await readWhole(bytes);
    return [totalUsage(usage).meters.inputUncached, complete];
  };

  test("the same rows in another order count once", async () => {
    const [a, b] = [result(10), result(20, { model: "gpt-4o-mini-2024-07-18" })];
    expect(await inputOf(pages([bucket(a, b)], [bucket(b, a)]))).toEqual([30n, true]);
    expect(await inputOf(pages([bucket(a, b), bucket(b, a)]))).toEqual([30n, true]);
  });

  test("rows of one bucket that look alike add up", async () => {
    expect(await inputOf(pages([bucket(result(10), result(10))]))).toEqual([20n, true]);
    const twice = [bucket(result(10), result(10))];
    expect(await inputOf(pages(twice, twice))).toEqual([20n, true]);
  });

  test("projects fetched one after the other add up", async () => {
    const [a, b] = [result(10, { project_id: "proj_a" }), result(20, { project_id: "proj_b" })];
    expect(await inputOf(pages([bucket(a)], [bucket(b)]))).toEqual([30n, true]);
  });

  test("completions and embeddings of one day are never the same rows", async () => {
    const embeddings = {
      ...{ object: "organization.usage.embeddings.result", model: "text-embedding-3-small" },
      ...{ num_model_requests: 1, input_tokens: 7, batch: null },
    };
    const { usage, complete } = await readWhole(pages([bucket(result(10))], [bucket(embeddings)]));
    expect(totalUsage(usage).meters).toEqual({ inputUncached: 10n, embeddingInput: 7n });
    expect(complete).toBe(true);
  });

  test("two fetches that split their rows by other columns are refused", async () => {
    const whole = [bucket(result(30))];
    const split = [bucket(result(10, { project_id: "proj_a" }), result(20, { project_id: "b" }))];
    const { complete, issues } = await readWhole(pages(whole, split));
    expect([complete, issues.map(({ code }) => code)]).toEqual([false, ["repeated_buckets"]]);
  });

  test("a bill fetched twice is paid once", async () => {
    const cost = (value: string) => ({
      ...{ object: "organization.costs.result", amount: { value, currency: "usd" } },
      ...{ line_item: "gpt-4o-2024-08-06, input", project_id: null },
    });
    const { paid, complete } = await readWhole(pages([bucket(cost("1.5"))], [bucket(cost("2"))]));
    expect([paid.map(({ amount }) => amount), complete]).toEqual([[2n * BILLED_PER_UNIT], true]);
  });
});
