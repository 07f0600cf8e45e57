import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readResults, tableOf, withTable } from "@/scripts/bench/bench-results.mjs";
import { passes, viewsThatFill, withTables } from "@/scripts/bench/scale.mjs";

// Figures in documents are those that were measured last, and what follows from them.

const results = await readResults();
const capacity = results.serve?.capacity;

test("docs/scale.md says what npm run scale computes", () => {
  const document = readFileSync("docs/scale.md", "utf8");
  expect(capacity).toBeDefined();
  if (capacity !== undefined) expect(withTables(document, capacity)).toBe(document);
});

test("README shows what was measured last", () => {
  const readme = readFileSync("README.md", "utf8");
  expect(readme).toContain(tableOf(results));
  expect(withTable(readme, results)).toBe(readme);
});

test("no more passes a CDN than is asked for, nor than its copies grow old", () => {
  const given = fc.record({
    perSecond: fc.double({ min: 0.001, max: 1e5, noNaN: true }),
    addresses: fc.integer({ min: 1, max: 2_000 }),
    places: fc.integer({ min: 1, max: 300 }),
    seconds: fc.integer({ min: 1, max: 100_000 }),
  });
  fc.assert(
    fc.property(given, (one) => {
      const most = Math.min(one.perSecond, (one.addresses * one.places) / one.seconds);
      expect(passes(one)).toBeLessThanOrEqual(most * 1.000_001);
    }),
  );
});

test("more servers carry more views", () => {
  if (capacity === undefined) return;
  expect(viewsThatFill(6, capacity)).toBeGreaterThan(2.9 * viewsThatFill(2, capacity));
});
