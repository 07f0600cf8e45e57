import { expect, test } from "vitest";
import { day } from "@/lib/domain/units/day";
import { offerWith, smallCatalogue } from "@/test/small-catalogue";
import { changedFacts, factsOf } from "./frozen-fact";

const NINTH = day("2024-07-09");
const offers = [offerWith({ tokens: 500n, upTo: true, validity: { kind: "days", days: 30 } })];
const moves = [
  {
    vendor: "acme",
    mapping: [
      { openaiModel: "gpt-x", vendorModel: "big" },
      { openaiModel: "gpt-y", vendorModel: null },
    ],
  },
];

test("what a comparison rests on: prices, moves, windows and grants of its vendors, by id", () => {
  const beta = { ...offerWith({}, "beta-offer"), vendor: "beta" };
  const catalogue = { ...smallCatalogue, offers: [beta, ...offers] };
  expect(factsOf(moves, NINTH, catalogue)).toEqual([
    {
      id: "grant/acme-offer/grant",
      values: { tokens: "≤ 500", models: "big", validDays: "30" },
    },
    { id: "move/acme/gpt-x", values: { model: "big" } },
    { id: "move/acme/gpt-y", values: {} },
    { id: "price/acme/big", values: { inputUncached: "CNY 10", output: "CNY 20" } },
    { id: "price/openai/gpt-x", values: { inputUncached: "USD 5", output: "USD 15" } },
    { id: "price/openai/gpt-y", values: { inputUncached: "USD 0.5", output: "USD 1.5" } },
    { id: "window/acme-offer", values: { from: "2024-07-01", until: "2024-07-31" } },
  ]);
});

test("field by field, what differs; a price that only one side has is told by its move", () => {
  const fact = (id: string, values: Record<string, string>) => ({ id, values });
  const then = [
    fact("grant/a/one", { tokens: "5", models: "big" }),
    fact("grant/a/gone", { tokens: "1", models: "x" }),
    fact("price/acme/old", { output: "CNY 1" }),
    fact("window/a", { until: "2024-07-31" }),
  ];
  const now = [
    fact("window/a", {}),
    fact("price/acme/new", { output: "CNY 2" }),
    fact("grant/a/one", { tokens: "4", models: "big" }),
  ];
  expect(changedFacts(then, now)).toEqual([
    { id: "grant/a/gone", field: null, frozen: "1, x", now: null },
    { id: "grant/a/one", field: "tokens", frozen: "5", now: "4" },
    { id: "window/a", field: "until", frozen: "2024-07-31", now: null },
  ]);
});
