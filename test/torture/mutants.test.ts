import { expect, test } from "vitest";
import { readMutants } from "./mutants";

test("20,000 mutants: no crash, no hang, every row accounted for", {
  timeout: 120_000,
}, async () => {
  const counts = await readMutants(20_000, 20_261_122);
  process.stdout.write(`mutants ${JSON.stringify(counts)}\n`);
  expect(counts.mutants).toBe(20_000);
  expect(counts.withRows).toBeGreaterThan(5_000);
});
