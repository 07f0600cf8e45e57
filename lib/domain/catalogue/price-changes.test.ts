import { expect, test } from "vitest";
import { day, formatDay } from "@/lib/domain/units/day";
import { MicroPerMillion } from "@/lib/domain/units/money";
import { PLAIN_PRICE } from "@/test/plain-price";
import type { Price } from "./catalogue";
import { priceChanges } from "./price-changes";

const price = (input: bigint, change: Partial<Price>): Price => ({
  ...PLAIN_PRICE,
  vendor: "alibaba",
  model: "qwen-plus",
  currency: "CNY",
  perMillion: { inputUncached: MicroPerMillion(input) },
  effectiveFrom: null,
  effectiveUntil: null,
  seenFrom: null,
  seenUntil: null,
  ...change,
});

test("a change has its day, or the day it was first seen; the same price seen again is none", () => {
  const changes = priceChanges([
    price(2n, { seenFrom: day("2024-09-12") }),
    price(20n, { effectiveFrom: day("2024-01-01") }),
    price(4n, { effectiveFrom: day("2024-05-21") }),
    price(4n, { seenFrom: day("2024-07-09") }),
    price(9n, {}),
    price(1n, { model: "other", seenFrom: day("2024-09-30") }),
  ]);
  expect(
    changes.map(({ day: on, exact, before, after }) => [
      formatDay(on),
      exact,
      before.perMillion.inputUncached,
      after.perMillion.inputUncached,
    ]),
  ).toEqual([
    ["2024-05-21", true, 20n, 4n],
    ["2024-09-12", false, 4n, 2n],
  ]);
});
