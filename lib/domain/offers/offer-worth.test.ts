import { expect, test } from "vitest";
import type { Price } from "@/lib/domain/catalogue/catalogue";
import type { OfferGrant } from "@/lib/domain/catalogue/offer";
import { day, formatDay } from "@/lib/domain/units/day";
import { MicroPerMillion, PICO_PER_UNIT, Pico } from "@/lib/domain/units/money";
import { listedGrant as grant } from "@/test/listed-grant";
import { PLAIN_PRICE } from "@/test/plain-price";
import { offerWorth, worthSteps } from "./offer-worth";
import { worthOn } from "./worth-on";

const JULY_9 = day("2024-07-09");

const price = (model: string, yuan: bigint, from: string, until: string | null): Price => ({
  ...PLAIN_PRICE,
  vendor: "zhipu",
  model,
  currency: "CNY",
  perMillion: {
    inputUncached: MicroPerMillion(yuan * 1_000_000n),
    output: MicroPerMillion(9_000_000n),
  },
  effectiveFrom: day(from),
  effectiveUntil: until === null ? null : day(until),
  seenFrom: null,
  seenUntil: null,
});
const PRICES = [
  price("glm-4", 100n, "2024-01-01", "2024-08-01"),
  price("glm-4", 50n, "2024-08-01", null),
  price("glm-4-air", 1n, "2024-01-01", null),
];

const glm4 = grant({ tokens: 50_000_000n, models: ["glm-4"] });
const air = grant({ tokens: 100_000_000n, models: ["glm-4-air"] });
const yuan = (amount: bigint) => Pico(amount * PICO_PER_UNIT);
const worth = (...grants: OfferGrant[]) => {
  const found = offerWorth({ grants }, PRICES, JULY_9);
  return found && [found.money.pico, found.atLeast];
};

test.each([
  { why: "pools add up: 50 × ¥100 + 100 × ¥1", grants: [glm4, air], is: [yuan(5_100n), false] },
  {
    why: "a shared pool counts at its cheapest model",
    grants: [grant({ tokens: 50_000_000n, models: ["glm-4", "glm-4-air"] })],
    is: [yuan(50n), false],
  },
  { why: "tokens nobody says the use of have no worth", grants: [grant({ tokens: 5n })], is: null },
  {
    why: "and leave the rest a least",
    grants: [air, grant({ tokens: 5n })],
    is: [yuan(100n), true],
  },
  {
    why: "credit is worth its face",
    grants: [grant({ kind: "credit", credit: { currency: "CNY", pico: yuan(18n) } })],
    is: [yuan(18n), false],
  },
  { why: "a discount without a figure has none", grants: [grant({ kind: "discount" })], is: null },
])("$why", ({ grants, is }) => expect(worth(...grants)).toEqual(is));

test("a worth changes with the price, on its day", () => {
  const span = { from: day("2024-06-01"), to: day("2024-12-31") };
  const steps = worthSteps({ grants: [glm4] }, PRICES, span);
  expect(steps.map((step) => [formatDay(step.from), step.worth?.money.pico])).toEqual([
    ["2024-06-01", yuan(5_000n)],
    ["2024-08-01", yuan(2_500n)],
  ]);
  expect(worthOn(steps, day("2024-07-31"))?.money.pico).toBe(yuan(5_000n));
  expect(worthOn(steps, day("2026-01-01"))?.money.pico).toBe(yuan(2_500n));
  expect(worthOn([], JULY_9)).toBeNull();
});
