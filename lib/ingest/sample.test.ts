import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { day } from "@/lib/domain/units/day";
import { mergeReadings } from "@/lib/ingest/merge/merge";
import { paidByItem, totalByModel } from "@/lib/ingest/rows/totals";
import { ingest } from "@/test/exports/chunks";

const SAMPLES = new URL("../../public/samples/", import.meta.url);
const read = (name: string) =>
  ingest(new Uint8Array(readFileSync(new URL(name, SAMPLES))), { keepBuckets: true });

test("the present sample reads without a complaint, and goes together", async () => {
  const usage = await read("completions-september-october-2026.csv");
  const cost = await read("cost-september-october-2026.csv");
  expect(usage.issues).toEqual([]);
  expect(usage.period).toEqual({ from: day("2026-09-01"), to: day("2026-10-31") });
  const merged = mergeReadings([usage, cost]);
  expect(merged.issues).toEqual([]);
  expect(totalByModel(merged.usage)[0]?.model).toBe("gpt-5-mini-2025-08-07");
  expect(paidByItem(merged.paid).length).toBe(7);
});

test("the samples read without a complaint, and go together", async () => {
  const usage = await read("completions-may-june-2024.csv");
  const cost = await read("cost-may-june-2024.csv");
  const codesOf = ({ issues }: typeof usage) => issues.map(({ code }) => code);
  expect(codesOf(usage)).toEqual([]);
  expect(codesOf(cost)).toEqual(["no_token_counts"]);
  expect(usage.period).toEqual({ from: day("2024-05-01"), to: day("2024-06-30") });

  const merged = mergeReadings([usage, cost]);
  expect(merged.issues).toEqual([]);
  expect(totalByModel(merged.usage)[0]?.model).toBe("gpt-3.5-turbo-0125");
  expect(paidByItem(merged.paid).length).toBe(9);
});
