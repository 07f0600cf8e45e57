import { expect, test } from "vitest";
import { day } from "@/lib/domain/units/day";
import { PLAIN_PRICE } from "@/test/plain-price";
import { modelToTry } from "./model-to-try";

const TODAY = day("2026-11-30");
const model = (id: string, tier: "flagship" | "balanced" | "image") => ({
  vendor: "acme",
  id,
  tier,
  tokenizer: null,
});
const price = (id: string, readOn: string, until: string | null = null) => ({
  ...PLAIN_PRICE,
  vendor: "acme",
  model: id,
  currency: "USD" as const,
  perMillion: {},
  effectiveFrom: null,
  effectiveUntil: until === null ? null : day(until),
  seenFrom: day("2026-06-01"),
  seenUntil: day(readOn),
});
const models = [
  model("old", "balanced"),
  model("new", "balanced"),
  model("large", "flagship"),
  model("picture", "image"),
];

test.each([
  {
    why: "the middle tier, read last",
    prices: [price("large", "2026-11-20"), price("old", "2026-09-01"), price("new", "2026-10-01")],
    retirements: [],
    found: "new",
  },
  {
    why: "none whose price has ended",
    prices: [price("large", "2026-11-20"), price("new", "2026-10-01", "2026-11-01")],
    retirements: [],
    found: "large",
  },
  {
    why: "none that has ended itself",
    prices: [price("large", "2026-11-20"), price("new", "2026-10-01")],
    retirements: [
      {
        ...{ host: "acme", subject: "model" as const, models: ["new"], replacements: [] },
        ...{ announcedOn: null, lastDay: day("2026-10-10"), latestLastDay: null },
      },
    ],
    found: "large",
  },
  {
    why: "nothing but text",
    prices: [price("picture", "2026-11-20")],
    retirements: [],
    found: null,
  },
])("tries $why", ({ prices, retirements, found }) => {
  expect(modelToTry({ models, prices, retirements }, TODAY)).toBe(found);
});
