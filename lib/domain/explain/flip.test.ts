import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/units/day";
import { MicroPerMillion, PICO_PER_UNIT, Pico } from "@/lib/domain/units/money";
import { assume, cell, ONE_DAY, offerWith, smallCatalogue } from "@/test/small-catalogue";
import { nearestFlips, turningPoints } from "./flip";
import { flipQuestion, savingsOf } from "./flip-dial";
import { STAY, winnerOf } from "./winner";

const input = (change: Parameters<typeof assume>[0]) => ({
  usage: ONE_DAY,
  paid: [],
  period: null,
  assumptions: assume(change),
});

describe("turningPoints", () => {
  // Beta costs 4 a token every day; Acme 10, but its first 180 tokens (three days) are free.
  // Over n days: Acme 600 × (n − 3), Beta 240 × n: even at n = 5.
  const catalogue = { ...smallCatalogue, offers: [offerWith({ tokens: 180n })] };

  test("finds the first horizon at which another vendor wins", () => {
    const flips = turningPoints(input({ horizonDays: 3 }), catalogue).flips;
    expect(flips).toContainEqual({
      assumption: "horizonDays",
      from: "acme",
      to: "beta",
      at: 6,
      change: null,
    });
  });

  test("looks down as well as up", () => {
    const flips = turningPoints(input({ horizonDays: 90 }), catalogue).flips;
    expect(flips).toContainEqual({
      assumption: "horizonDays",
      from: "beta",
      to: "acme",
      at: 4,
      change: null,
    });
    // Beyond 90 days nobody else is first: what lies below is not told as a change above.
    expect(flips.filter(({ assumption }) => assumption === "horizonDays")).toHaveLength(1);
  });

  test("finds the claim day after which the grant is gone", () => {
    const flips = turningPoints(input({ horizonDays: 3 }), catalogue).flips;
    // the window ends on 31 July, day 19935
    expect(flips).toContainEqual({
      assumption: "startOn",
      from: "acme",
      to: "beta",
      at: 19_936,
      change: null,
    });
  });
});

test("the flips alone are those found with the series", () => {
  const given = { ...input({ horizonDays: 3 }), usage: [...ONE_DAY, ...ONE_DAY] };
  const catalogue = { ...smallCatalogue, offers: [offerWith({ tokens: 180n })] };
  const { flips } = turningPoints(given, catalogue);
  expect(flips.length).toBeGreaterThan(1);
  expect(nearestFlips(given, catalogue)).toEqual(flips);
});

test("nobody wins when moving saves nothing", () => {
  const usage = [cell("2024-06-01", "embed", { embeddingInput: 1n })];
  const question = flipQuestion({ ...input({}), usage }, smallCatalogue, Pico(0n));
  const savings = question && savingsOf(question);
  expect(savings).toEqual(new Map());
  expect(savings && winnerOf(savings, true)).toBe(STAY);
});

describe("each assumption by hand", () => {
  const only = (assumption: string, given: ReturnType<typeof input>, catalogue = smallCatalogue) =>
    turningPoints(given, catalogue).flips.filter((flip) => flip.assumption === assumption);

  test("output share: the cheaper input at one vendor, the cheaper output at the other", () => {
    // 100 tokens a day, v % of them output. Beta 4 in, 12 out: 400 + 8 v. Acme here 2 in, 20 out:
    // 200 + 18 v. Even at v = 20; Acme is first at 10 %.
    const prices = smallCatalogue.prices.map((price) =>
      price.model === "big"
        ? {
            ...price,
            perMillion: {
              inputUncached: MicroPerMillion(2_000_000n),
              output: MicroPerMillion(20_000_000n),
            },
          }
        : price,
    );
    const usage = [cell("2024-06-01", "gpt-x", { inputUncached: 90n, output: 10n })];
    const given = { ...input({ horizonDays: 1 }), usage };
    expect(only("outputShare", given, { ...smallCatalogue, prices })).toEqual([
      { assumption: "outputShare", from: "acme", to: "beta", at: 21, change: null },
    ]);
  });

  test("exchange rate: a price in dollars against one in yuan", () => {
    // Beta ¥4 = Acme $0.5 × 8: even at 8 yuan to the dollar, Acme first below
    const prices = smallCatalogue.prices.map((price) =>
      price.model === "big"
        ? {
            ...price,
            currency: "USD" as const,
            perMillion: { inputUncached: MicroPerMillion(500_000n) },
          }
        : price,
    );
    expect(only("fx", input({ horizonDays: 1 }), { ...smallCatalogue, prices })).toEqual([
      { assumption: "fx", from: "acme", to: "beta", at: 8_000_001, change: null },
    ]);
  });

  test("integration cost: from the whole saving on, staying is no worse", () => {
    // 60 M tokens: $300 = ¥2 100 at OpenAI, ¥240 at Beta
    const usage = [cell("2024-06-01", "gpt-x", { inputUncached: 60_000_000n })];
    const given = { ...input({ horizonDays: 1, region: "other" }), usage };
    expect(only("integrationCost", given)).toEqual([
      { assumption: "integrationCost", from: "beta", to: "stay", at: 186_000, change: null },
    ]);
    const tooDear = turningPoints(given, smallCatalogue, Pico(2_000n * PICO_PER_UNIT)).flips;
    expect(tooDear).toContainEqual(
      expect.objectContaining({ assumption: "integrationCost", from: STAY, to: "beta" }),
    );
  });

  test("the series has the present value and every flip, one saving for each", () => {
    const given = input({ horizonDays: 3, asOf: day("2024-07-09") });
    const catalogue = { ...smallCatalogue, offers: [offerWith({ tokens: 180n })] };
    const found = turningPoints(given, catalogue).sensitivities;
    expect(found.map(({ assumption }) => assumption)).toEqual([
      "startOn",
      "horizonDays",
      "growthBasisPoints",
      "chineseShare",
      "outputShare",
      "fx",
      "integrationCost",
    ]);
    for (const { now, values, flips, lines } of found) {
      expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
      expect(values).toEqual(expect.arrayContaining([now, ...flips.map(({ at }) => at)]));
      expect(lines.map(({ vendor }) => vendor)).toEqual(["acme", "beta"]);
      for (const { savings } of lines) expect(savings).toHaveLength(values.length);
    }
  });
});

test("a tie changes nothing", () => {
  // both vendors' grants pay for everything on the first day; beta's for ever
  const beta = {
    ...offerWith({ tokens: 10_000n, models: ["only"] }, "beta-offer"),
    vendor: "beta",
  };
  const catalogue = { ...smallCatalogue, offers: [offerWith({ tokens: 60n }), beta] };
  expect(turningPoints(input({ horizonDays: 30 }), catalogue).flips).not.toContainEqual(
    expect.objectContaining({ assumption: "horizonDays", to: "acme" }),
  );
});

test("usage without text has every assumption but the share of answers", () => {
  const usage = [cell("2024-06-01", "embed", { embeddingInput: 1_000n, images: 3n })];
  const { sensitivities, flips } = turningPoints({ ...input({}), usage }, smallCatalogue);
  expect(sensitivities.map(({ assumption }) => assumption)).toEqual([
    "startOn",
    "horizonDays",
    "growthBasisPoints",
    "chineseShare",
    "fx",
    "integrationCost",
  ]);
  expect(flips).toEqual([]);
});

test("of two changes of first place on one side the nearest is told", () => {
  // Acme costs 10 a token, Beta 4, for seven days of 60 tokens. Acme gives 400 to whoever claims by the
  // end of September, Beta 600 from 25 July to 20 August.
  const acme = { ...offerWith({ tokens: 400n }), vendor: "acme" };
  const beta = { ...offerWith({ tokens: 600n, models: ["only"] }, "beta-offer"), vendor: "beta" };
  const window = (from: string, until: string) => ({
    from: day(from),
    until: day(until),
    reportedFrom: null,
    reportedUntil: null,
  });
  const offers = [
    { ...acme, window: window("2024-07-01", "2024-09-30") },
    { ...beta, window: window("2024-07-25", "2024-08-20") },
  ];
  const catalogue = { ...smallCatalogue, offers };
  const found = turningPoints(input({ horizonDays: 7 }), catalogue).flips.filter(
    ({ assumption }) => assumption === "startOn",
  );
  // Acme: 20 tokens are paid. From 25 July on Beta asks nothing; after 20 August it asks 240 a day again.
  expect(found).toEqual([
    { assumption: "startOn", from: "acme", to: "beta", at: day("2024-07-25"), change: null },
  ]);
});
