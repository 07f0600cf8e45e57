import { expect, test } from "vitest";
import { readMutants } from "./mutants";

// `npm run fuzz` reads many more.
test("3,000 mutants: no crash, no hang, every row accounted for", {
  timeout: 120_000,
}, async () => {
  const counts = await readMutants(3_000, 20_261_122);
  process.stdout.write(`mutants ${JSON.stringify(counts)}\n`);
  expect(counts.mutants).toBe(3_000);
  expect(counts.withRows).toBeGreaterThan(750);
});
