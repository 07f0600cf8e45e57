import { expect, test } from "vitest";
import { isWithin } from "@/lib/domain/catalogue/catalogue";
import { day } from "@/lib/domain/units/day";
import { assume, ONE_DAY, smallCatalogue } from "@/test/small-catalogue";
import { contextOf } from "./estimate-context";
import { movesTo } from "./vendor-mapping";

const TURN = day("2026-01-01");
const catalogue = {
  ...smallCatalogue,
  equivalences: [
    { openaiModel: "gpt-x", vendor: "acme", vendorModel: "big", from: null, until: TURN },
    { openaiModel: "gpt-x", vendor: "acme", vendorModel: "small", from: TURN, until: null },
  ],
};

test.each([
  ["2024-07-09", "big"],
  ["2025-12-31", "big"],
  ["2026-01-01", "small"],
])("as of %s gpt-x moves to %s", (asOf, target) => {
  const assumptions = assume({ asOf: day(asOf) });
  const context = contextOf({ usage: ONE_DAY, paid: [], period: null, assumptions }, catalogue);
  const moves = context && movesTo(context, "acme");
  expect(moves?.values().next().value?.[0]?.vendorModel.id).toBe(target);
});

test("a stretch ends before its last day", () => {
  expect(isWithin({ from: TURN, until: day("2026-01-02") }, TURN)).toBe(true);
  expect(isWithin({ from: TURN, until: TURN }, TURN)).toBe(false);
});
