import { expect, test } from "vitest";
import { MicroPerMillion } from "@/lib/domain/units/money";
import { unitPrice } from "./unit-price";

const price = { currency: "CNY" as const, perMillion: { output: MicroPerMillion(2_500_000n) } };

test("the price of a million, in the vendor's currency", () => {
  expect(unitPrice(price, "output", "en")).toMatch(/¥\s?2\.5\b/);
});

test("null where there is no price, or none for the meter", () => {
  expect(unitPrice(price, "inputUncached", "en")).toBeNull();
  expect(unitPrice(null, "output", "en")).toBeNull();
});
