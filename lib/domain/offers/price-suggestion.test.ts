import { expect, test } from "vitest";
import type { Proposal } from "@/lib/domain/catalogue/proposal";
import { day } from "@/lib/domain/units/day";
import { priceField, pricePointedAt, priceSuggestionProblem } from "./price-suggestion";

const price = (output: bigint, from: string, change: object = {}) => ({
  ...{ model: "m.1", currency: "CNY" as const, list: "native", perMillion: { output } },
  ...{ effectiveFrom: day(from), seenFrom: null, announcedOn: null },
  ...change,
});
const TODAY = day("2026-12-01");
const OLD = price(12_000_000n, "2024-05-01");
const NEW = price(10_000_000n, "2025-04-09");
const LATER = price(20_000_000n, "2027-01-01");
const IN_DOLLARS = price(1_500_000n, "2024-06-01", { currency: "USD" });
const PRICES = [NEW, OLD, LATER, IN_DOLLARS];

const proposal = (before: string, change: Partial<Proposal> = {}): Proposal => ({
  record: { kind: "vendor", slug: "acme" },
  field: priceField("m.1", "output"),
  ...{ before, after: "8", words: "Output 8 yuan", source: "https://acme.example", day: TODAY },
  why: { en: "", zh: "" },
  ...change,
});

test.each([
  ["the newest of its currency", "10", NEW],
  ["another currency's own", "1.5", IN_DOLLARS],
  ["not one that was replaced", "12", undefined],
  ["not one that begins later", "20", undefined],
])("a figure is of the price that stands: %s", (_, before, wanted) => {
  expect(pricePointedAt(PRICES, proposal(before), TODAY)?.price).toBe(wanted);
});

test("what once stood has changed since; what no price has is no field of one", () => {
  expect(priceSuggestionProblem(PRICES, proposal("10"), TODAY)).toBeNull();
  expect(priceSuggestionProblem(PRICES, proposal("12"), TODAY)).toBe("changed-since");
  const field = priceField("m.1", "constructor");
  expect(priceSuggestionProblem(PRICES, proposal("10", { field }), TODAY)).toBe("no-such-field");
});
