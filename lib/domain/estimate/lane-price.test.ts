import { describe, expect, test } from "vitest";
import type { Price } from "@/lib/domain/catalogue/catalogue";
import {
  type HourlyRates,
  NO_CONDITIONS,
  type PriceConditions,
} from "@/lib/domain/catalogue/price-conditions";
import type { Meter } from "@/lib/domain/units/meter";
import { MicroPerMillion } from "@/lib/domain/units/money";
import { PLAIN_PRICE } from "@/test/plain-price";
import { smallCatalogue } from "@/test/small-catalogue";
import { mayFallShort, mayPass, openAiRate, vendorRates } from "./lane-price";
import { conditionsOf, type UsageGroup } from "./usage-part";

const rate = MicroPerMillion;
const [KNOWN = null] = smallCatalogue.openaiModels;

const priceWith = (change: Partial<PriceConditions>): Price => ({
  ...PLAIN_PRICE,
  vendor: "acme",
  model: "big",
  currency: "CNY",
  perMillion: { inputUncached: rate(100n), output: rate(300n) },
  conditions: { ...NO_CONDITIONS, ...change },
  effectiveFrom: null,
  effectiveUntil: null,
  seenFrom: null,
  seenUntil: null,
});

const group = (change: Partial<UsageGroup> = {}): UsageGroup => ({
  ...{ model: "gpt-x", known: KNOWN, service: "standard", bucket: 0, hours: null },
  ...change,
});

const bandsOf = (
  conditions: Partial<PriceConditions>,
  change: Partial<UsageGroup> = {},
  meter: Meter = "inputUncached",
) => {
  const price = priceWith(conditions);
  const rates = vendorRates(price, { group: group(change), meter }, conditionsOf([price]));
  return [rates.cautious, rates.expected, rates.hopeful];
};

/** Monday to Friday, nine to six at UTC+8: 45 of the week's 168 hours. */
const PEAK: HourlyRates = {
  weekdays: [1, 2, 3, 4, 5],
  fromMinute: 540,
  untilMinute: 1_080,
  utcOffsetMinutes: 480,
  exceptDays: [],
  perMillion: { inputUncached: rate(268n) },
};
const LONG = { abovePromptTokens: 1_000n, perMillion: { inputUncached: rate(150n) } };
const RANGE = { inputUncached: rate(121n) };

describe("a vendor's rate for a million", () => {
  test("is one where no condition stands, and none for a meter without a price", () => {
    expect(bandsOf({})).toEqual([100n, 100n, 100n]);
    expect(bandsOf({}, {}, "images")).toEqual([null, null, null]);
    expect(bandsOf({ hours: [PEAK] }, {}, "images")).toEqual([null, null, null]);
  });

  test("of a documented range is its dear end, its middle rounded up at a half, its cheap end", () => {
    expect(bandsOf({ upTo: RANGE })).toEqual([121n, 111n, 100n]);
    expect(bandsOf({ upTo: RANGE }, {}, "output")).toEqual([300n, 300n, 300n]);
  });

  test("of a longer prompt is the tier's own, outside the range; meters it leaves out keep theirs", () => {
    const conditions = { promptTiers: [LONG] };
    expect(bandsOf(conditions, { bucket: 0 })).toEqual([100n, 100n, 100n]);
    expect(bandsOf(conditions, { bucket: 1 })).toEqual([150n, 150n, 150n]);
    expect(bandsOf(conditions, { bucket: 1 }, "output")).toEqual([300n, 300n, 300n]);
    expect(bandsOf({ ...conditions, upTo: RANGE }, { bucket: 1 })).toEqual([150n, 150n, 150n]);
    expect(bandsOf({ ...conditions, upTo: RANGE }, { bucket: 0 })).toEqual([121n, 111n, 100n]);
  });

  test("of hours nobody told is dearest, by the hours of a week, cheapest", () => {
    // 100 + 168 × 45 / 168 = 145
    expect(bandsOf({ hours: [PEAK] })).toEqual([268n, 145n, 100n]);
    const night = { ...PEAK, perMillion: { inputUncached: rate(16n) } };
    // 100 − 84 × 45 / 168 = 77.5, rounded up
    expect(bandsOf({ hours: [night] })).toEqual([100n, 78n, 16n]);
    expect(bandsOf({ hours: [PEAK] }, {}, "output")).toEqual([300n, 300n, 300n]);
  });

  test("of hours that are told is that window's, of windows that share an hour the last one's", () => {
    const dearer = { ...PEAK, untilMinute: 1_140, perMillion: { inputUncached: rate(500n) } };
    const hours = [PEAK, dearer];
    expect(bandsOf({ hours }, { hours: 0 })).toEqual([100n, 100n, 100n]);
    expect(bandsOf({ hours }, { hours: 1 })).toEqual([268n, 268n, 268n]);
    expect(bandsOf({ hours }, { hours: 2 })).toEqual([500n, 500n, 500n]);
    expect(bandsOf({ hours }, { hours: 3 })).toEqual([500n, 500n, 500n]);
    expect(bandsOf({ hours, upTo: RANGE }, { hours: 0 })).toEqual([121n, 111n, 100n]);
  });

  test("of a batch is the batch price, the list price where none is documented", () => {
    const batch = { service: "batch" } as const;
    expect(bandsOf({ batchPermille: 405n }, batch)).toEqual([41n, 41n, 41n]);
    expect(bandsOf({ batchPermille: 405n })).toEqual([100n, 100n, 100n]);
    expect(bandsOf({}, batch)).toEqual([100n, 100n, 100n]);
    expect(bandsOf({ batchPermille: 500n, upTo: RANGE }, batch)).toEqual([61n, 56n, 50n]);
    expect(bandsOf({ batchPermille: 500n }, batch, "images")).toEqual([null, null, null]);
  });
});

describe("OpenAI's rate for a million", () => {
  const asked = (change: Partial<UsageGroup>, conditions: Partial<PriceConditions> = {}) => {
    const price = priceWith(conditions);
    const priced = { group: group(change), meter: "inputUncached" } as const;
    const found = openAiRate(price, priced, conditionsOf([price]));
    return found.rate ?? found.reason;
  };

  test.each([
    ["standard", {}, 100n],
    ["free", {}, 0n],
    ["batch", {}, 50n],
    ["batch", { batchPermille: 400n }, 40n],
    ["flex", {}, "service-tier"],
    ["flex", { flexPermille: 500n }, 50n],
    ["priority", {}, "service-tier"],
    ["priority", { priorityPermille: 1_750n }, 175n],
    ["other", { flexPermille: 500n }, "service-tier"],
  ] as const)(
    "of the service %s is that share of it, or not known: case %#",
    (service, conditions, is) => {
      expect(asked({ service }, conditions)).toBe(is);
    },
  );

  test("is unknown for a model nobody knows, unless its tokens are free", () => {
    expect(asked({ known: null })).toBe("unknown-model");
    expect(asked({ known: null, service: "free" })).toBe(0n);
  });

  test("is none without a price", () => {
    const priced = { group: group(), meter: "inputUncached" } as const;
    expect(openAiRate(null, priced, conditionsOf([])).reason).toBe("no-price");
    const images = { group: group(), meter: "images" } as const;
    expect(openAiRate(priceWith({}), images, conditionsOf([])).reason).toBe("no-price");
  });
});

test("a longer prompt may pass a threshold that lies above its group and below the longest there may be", () => {
  const tier = (abovePromptTokens: bigint) => ({ ...LONG, abovePromptTokens });
  const other = priceWith({ promptTiers: [tier(1_000n), tier(2_000n), tier(3_000n)] });
  const middle = priceWith({ promptTiers: [tier(2_000n)] });
  const known = conditionsOf([other, middle]);
  const may = (bucket: number, longest: number) =>
    mayPass(middle, group({ bucket }), longest, known);
  // 2,000 is the second threshold: passed by groups of two and more, in reach of a longest of two and more.
  expect([may(0, 1), may(0, 2), may(1, 2), may(1, 1), may(2, 3), may(2, 2)]).toEqual([
    ...[false, true, true, false, false, false],
  ]);
  expect(mayPass(priceWith({}), group(), 3, known)).toBe(false);
});

test("a prompt shorter than the group's mean may cost less where the group has passed a threshold of this price", () => {
  const tier = (abovePromptTokens: bigint) => ({ ...LONG, abovePromptTokens });
  const other = priceWith({ promptTiers: [tier(1_000n)] });
  const own = priceWith({ promptTiers: [tier(2_000n)] });
  const known = conditionsOf([other, own]);
  const may = (bucket: number) => mayFallShort(own, group({ bucket }), known);
  // Bucket 1 has passed 1,000 alone, which this price does not know; bucket 2 has passed 2,000, too.
  expect([may(0), may(1), may(2)]).toEqual([false, false, true]);
  // A threshold no price of the usage's has is in no bucket.
  expect(mayFallShort(own, group({ bucket: 2 }), conditionsOf([other]))).toBe(false);
});
