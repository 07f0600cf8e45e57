import { expect, test } from "vitest";
import type { Meters } from "@/lib/domain/units/meter";
import { assume, cell, smallCatalogue } from "@/test/small-catalogue";
import { planDemand } from "./demand";
import { contextOf } from "./estimate-context";
import type { ModelMove } from "./model-move";
import { ONE } from "./token-ratio";

/** What is drawn in which order when `gpt-x` moves to `ofX` and `gpt-y` to `ofY`, both models of Acme's; the big one may be without a price. */
function linesOf(meters: Meters, ofX: "big" | "small", ofY: "big" | "small", isUnpriced = false) {
  const usage = [cell("2024-06-01", "gpt-y", meters), cell("2024-06-01", "gpt-x", meters)];
  const input = { usage, paid: [], period: null, assumptions: assume() };
  const context = contextOf(input, smallCatalogue);
  if (context === null) throw new Error("no context");
  const move = (openaiModel: string, to: string): readonly ModelMove[] => {
    const vendorModel = smallCatalogue.vendorModels.find(({ id }) => id === to);
    const price = smallCatalogue.prices.find(({ model }) => model === to) ?? null;
    if (vendorModel === undefined) throw new Error("no such model");
    const own = to === "big" && isUnpriced ? null : price;
    return [{ openaiModel, vendorModel, price: own, ratio: ONE, sighting: null, from: 0, to: 0 }];
  };
  const moves = new Map([
    ["gpt-y", move("gpt-y", ofY)],
    ["gpt-x", move("gpt-x", ofX)],
  ]);
  return planDemand(context.source, moves).lines.map(
    ({ openaiModel, model, meter }) => `${model} ${meter} ${openaiModel}`,
  );
}

// Acme asks ¥10 and ¥20 of its big model, ¥1 for both meters of its small one.
test("the cheapest tokens come first, whichever model they are of", () => {
  expect(linesOf({ output: 5n, inputUncached: 7n }, "big", "small")).toEqual([
    "small inputUncached gpt-y",
    "small output gpt-y",
    "big inputUncached gpt-x",
    "big output gpt-x",
  ]);
});

test("at one price, in one model, input comes before output, then OpenAI's models by name", () => {
  expect(linesOf({ output: 5n, inputUncached: 7n }, "small", "small")).toEqual([
    "small inputUncached gpt-x",
    "small inputUncached gpt-y",
    "small output gpt-x",
    "small output gpt-y",
  ]);
});

test("what has no price comes last, though its model's name comes first", () => {
  expect(linesOf({ inputUncached: 7n }, "big", "small", true)).toEqual([
    "small inputUncached gpt-y",
    "big inputUncached gpt-x",
  ]);
});
