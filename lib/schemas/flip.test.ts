import { expect, test } from "vitest";
import { z } from "zod";
import { turningPoints } from "@/lib/domain/explain/flip";
import { assume, ONE_DAY, offerWith, smallCatalogue } from "@/test/small-catalogue";
import { flipSchema, storedFlipSchema } from "./flip";
import { openApiDocument } from "./openapi";

const between = { from: "acme", to: "beta", change: null };

const WRITTEN = [
  { assumption: "startOn", inside: 19_936, at: "2024-08-01" },
  { assumption: "horizonDays", inside: 6, at: 6 },
  { assumption: "growthBasisPoints", inside: -500, at: -500 },
  { assumption: "chineseShare", inside: 40, at: "0.4" },
  { assumption: "outputShare", inside: 100, at: "1" },
  { assumption: "fx", inside: 7_271_962, at: "7.271962" },
  { assumption: "integrationCost", inside: 304_288, at: "3042.88" },
  { assumption: "mapping", inside: 2, at: 2 },
] as const;

test.each(WRITTEN)("$assumption flips at $at", ({ assumption, inside, at }) => {
  const flip = { assumption, at: inside, ...between };
  const written = { assumption, at, ...between };
  expect(z.encode(flipSchema, flip)).toEqual(written);
  expect(flipSchema.parse(written)).toEqual(flip);
  expect(z.encode(storedFlipSchema, flip)).toEqual(written);
});

test("no day of an answer's flips is a number of days since 1970, no money a count of cents", () => {
  const assumptions = assume({ horizonDays: 3 });
  const input = { usage: ONE_DAY, paid: [], period: null, assumptions };
  const catalogue = { ...smallCatalogue, offers: [offerWith({ tokens: 180n })] };
  const flips = turningPoints(input, catalogue).flips.map((flip) => z.encode(flipSchema, flip));
  expect(flips).toContainEqual({ assumption: "startOn", at: "2024-08-01", ...between });
  for (const { assumption, at } of flips)
    if (assumption === "integrationCost") expect(at).toMatch(/^\d+(\.\d{1,2})?$/);
});

test.each(WRITTEN)("$assumption of a comparison stored as a whole number opens", (row) => {
  const stored = { assumption: row.assumption, from: "acme", to: "beta", at: row.inside };
  expect(storedFlipSchema.parse(stored)).toEqual({ ...stored, change: null });
});

test("the OpenAPI document says in what each assumption is told", () => {
  const { flips } = JSON.parse(JSON.stringify(openApiDocument())).components.schemas.EstimateReport
    .properties;
  const units = new Map<string, { format?: string; description?: string }>();
  for (const { properties } of flips.items.oneOf)
    units.set(properties.assumption.const, properties.at);
  expect(units.get("startOn")?.format).toBe("date");
  expect(units.get("integrationCost")?.description).toContain("assumptions.currency");
  expect(units.get("fx")?.description).toContain("CNY per USD");
});
