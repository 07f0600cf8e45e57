import { expect, test } from "vitest";
import { z } from "zod";
import { NO_CONDITIONS } from "@/lib/domain/catalogue/price-conditions";
import { day } from "@/lib/domain/units/day";
import { priceRowSchema } from "@/lib/schemas/catalogue-price";
import { priceConditionsSchema } from "@/lib/schemas/price-conditions";
import { toConditions, writtenConditions } from "./price-rows";

const written = {
  promptTiers: [{ above: 272_000, perMillion: { inputUncached: "5", output: "22.5" } }],
  hours: [
    {
      weekdays: [1, 2, 3, 4, 5],
      from: "09:30",
      until: "24:00",
      utcOffset: "+08:00",
      exceptDays: ["2026-10-01"],
      perMillion: { output: "8" },
    },
  ],
  batchPermille: 500,
  upTo: { inputUncached: "3" },
  cacheWrites: [{ seconds: 3600, price: "6" }],
};
const price = {
  model: "m",
  currency: "CNY",
  perMillion: { inputUncached: "2" },
  confidence: "high",
  sources: ["a"],
};
const stored = (conditions: unknown) =>
  z.encode(
    priceConditionsSchema,
    toConditions(priceRowSchema.parse({ ...price, conditions }).conditions),
  );

test("what a price depends on comes back from the database as its file has it", () => {
  const { conditions } = priceRowSchema.parse({ ...price, conditions: written });
  const shuffled = { ...written, upTo: { output: "9", inputUncached: "3" } };
  expect(writtenConditions(JSON.parse(JSON.stringify(stored(written))))).toEqual(conditions);
  expect(Object.keys(writtenConditions(stored(shuffled)).upTo ?? {})).toEqual([
    "inputUncached",
    "output",
  ]);
});

test("a file's conditions under the domain's names, minutes and millionths", () => {
  const { conditions } = priceRowSchema.parse({ ...price, conditions: written });
  expect(toConditions(conditions)).toMatchObject({
    promptTiers: [{ abovePromptTokens: 272_000n, perMillion: { output: 22_500_000n } }],
    hours: [
      {
        fromMinute: 570,
        untilMinute: 1440,
        utcOffsetMinutes: 480,
        exceptDays: [day("2026-10-01")],
      },
    ],
    batchPermille: 500n,
    flexPermille: null,
    cacheWrites: [{ seconds: 3600, microPerMillion: 6_000_000n }],
  });
});

test("a price without conditions stores nothing", () => {
  expect(stored(undefined)).toEqual({});
  expect(priceConditionsSchema.parse({})).toEqual(NO_CONDITIONS);
});

test.each([
  {
    why: "ascending tiers",
    conditions: {
      promptTiers: [{ above: 2, perMillion: { output: "1" } }, ...written.promptTiers],
    },
    ok: true,
  },
  {
    why: "descending tiers",
    conditions: {
      promptTiers: [...written.promptTiers, { above: 2, perMillion: { output: "1" } }],
    },
    ok: false,
  },
  {
    why: "hours that end before they begin",
    conditions: { hours: [{ ...written.hours[0], until: "09:00" }] },
    ok: false,
  },
  {
    why: "a day of eight",
    conditions: { hours: [{ ...written.hours[0], weekdays: [8] }] },
    ok: false,
  },
])("$why", ({ conditions, ok }) => {
  expect(priceRowSchema.safeParse({ ...price, conditions }).success).toBe(ok);
});
