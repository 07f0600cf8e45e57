import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { estimateVendor } from "@/lib/domain/estimate/vendor-estimate";
import type { SplitSegment } from "@/lib/domain/split/split";
import { splitVendors } from "@/lib/domain/split/split-vendor";
import { day } from "@/lib/domain/units/day";
import { MicroPerMillion, PICO_PER_UNIT, Pico } from "@/lib/domain/units/money";
import { bestMixes } from "@/lib/optimize/best-mixes";
import { priceSplit } from "@/lib/optimize/price-split";
import { loadSolver, type Solve } from "@/lib/optimize/solver";
import { runs } from "@/test/fixed-seed";
import { offerWith, smallCatalogue } from "@/test/small-catalogue";
import { betaOffer, mixContext } from "./mix-case";

let solve: Solve;
beforeAll(async () => {
  solve = await loadSolver(null);
});

const amount = fc.bigInt({ min: 0n, max: 80_000_000n });
const validity = fc.oneof(
  fc.constant({ kind: "unlimited" as const }),
  fc.record({ kind: fc.constant("days" as const), days: fc.integer({ min: 1, max: 20 }) }),
);
const recurrence = fc.constantFrom("once", "once", "daily", "monthly");
const offers = fc
  .record({
    acme: fc.record({ tokens: amount, validity, recurrence }),
    beta: fc.record({ tokens: amount, validity, recurrence }),
    credit: fc.bigInt({ min: 0n, max: 200n }),
    off: fc.integer({ min: 0, max: 60 }),
  })
  .map(({ acme, beta, credit, off }) => [
    offerWith({ ...acme, models: ["big", "small"], stacking: "allowed" }),
    offerWith({ kind: "discount", percentOff: off, stacking: "allowed" }, "acme-discount"),
    betaOffer({ ...beta, stacking: "allowed" }),
    {
      ...betaOffer({
        kind: "credit",
        slug: "beta-credit/grant",
        credit: { currency: "CNY", pico: Pico(credit * PICO_PER_UNIT) },
        stacking: "allowed",
      }),
      slug: "beta-credit",
    },
  ]);

test("a split over one vendor is that vendor's draw-down, to the last unit", () => {
  fc.assert(
    fc.property(offers, (given) => {
      const context = mixContext(given);
      const [one] = bestMixes(context, Pico(0n), solve);
      if (one === undefined) throw new Error("no split");
      const savings = splitVendors(context).map(({ slug }) => estimateVendor(context, slug));
      const best = savings
        .flatMap((found) => found?.estimate.saving?.expected?.pico ?? [])
        .reduce((a, b) => (a > b ? a : b));
      const own = savings.find((found) => found?.estimate.vendor === one.parts[0]?.vendor);
      expect(one.saving.pico).toBe(best);
      expect(one.bound).toEqual(one.saving);
      expect(one.cost).toEqual(own?.estimate.costInDisplayCurrency?.expected);
    }),
    runs(30),
  );
});

test("what a split saves stands against what staying costs, as the ranking does", () => {
  // From 16 July OpenAI serves gpt-x's use at a tenth of its price: there is less to save.
  const retirements: EstimateCatalogue["retirements"] = [
    {
      ...{ host: "openai", subject: "model", models: ["gpt-x"], announcedOn: day("2024-06-01") },
      ...{ lastDay: day("2024-07-15"), latestLastDay: day("2024-07-15") },
      replacements: [{ model: "gpt-y", readOn: null }],
    },
  ];
  const context = mixContext([], { region: "other" }, { ...smallCatalogue, retirements });
  const mixes = bestMixes(context, Pico(0n), solve);
  const savings = splitVendors(context).flatMap(
    ({ slug }) => estimateVendor(context, slug)?.estimate.saving?.expected?.pico ?? [],
  );
  expect(mixes[0]?.saving.pico).toBe(savings.reduce((a, b) => (a > b ? a : b)));
  const atList = bestMixes(mixContext([], { region: "other" }), Pico(0n), solve);
  mixes.forEach(({ saving, bound }, i) => {
    expect(saving.pico).toBeLessThan(atList[i]?.saving.pico ?? 0n);
    expect(bound.pico).toBeGreaterThanOrEqual(saving.pico);
  });
});

/** Both are asked for on a part of the days alone: gpt-x until it is gone, and Beta's model at one price, then another. */
const PARTIAL = {
  "gone at OpenAI, with nothing in its place": {
    ...smallCatalogue,
    retirements: [
      {
        ...{ host: "openai", subject: "model", models: ["gpt-x"], replacements: [] },
        ...{ announcedOn: day("2024-06-01"), lastDay: day("2024-07-15") },
        latestLastDay: day("2024-07-15"),
      },
    ],
  },
  "dearer at Beta from a day on": {
    ...smallCatalogue,
    prices: smallCatalogue.prices.flatMap((price) =>
      price.model === "only"
        ? [
            price,
            {
              ...price,
              perMillion: {
                inputUncached: MicroPerMillion(40_000_000n),
                output: MicroPerMillion(120_000_000n),
              },
              ...{ announcedOn: day("2024-06-01"), effectiveFrom: day("2024-07-12") },
            },
          ]
        : [price],
    ),
  },
} satisfies Record<string, EstimateCatalogue>;

test.each(Object.entries(PARTIAL))("what is asked for on some days alone: %s", (_, catalogue) => {
  fc.assert(
    fc.property(offers, (given) => {
      const context = mixContext(given, { region: "other" }, catalogue);
      const vendors = splitVendors(context);
      const mixes = bestMixes(context, Pico(0n), solve);
      for (const { saving, bound } of mixes) expect(saving.pico <= bound.pico).toBe(true);
      const two = mixes[1]?.bound.pico ?? 0n;
      const all = (vendor: string) => new Map([[vendor, 1_000_000n]]);
      for (const cut of [0, 3, 7, 12]) {
        for (const [x, y, later] of [
          ["acme", "beta", "acme"],
          ["beta", "acme", "acme"],
          ["beta", "beta", "acme"],
          ["acme", "acme", "beta"],
        ] as const) {
          const segments: SplitSegment[] = [
            {
              from: 0,
              to: cut,
              shares: new Map([
                ["gpt-x", all(x)],
                ["gpt-y", all(y)],
              ]),
            },
            {
              from: cut + 1,
              to: 19,
              shares: new Map([
                ["gpt-x", all(later)],
                ["gpt-y", all(y)],
              ]),
            },
          ];
          const tried = priceSplit(context, segments, vendors, Pico(0n));
          expect(tried.saving <= two, `${cut} ${x} ${y} ${later}`).toBe(true);
        }
      }
    }),
    runs(15),
  );
});

test("a pair that wins by what is gone at OpenAI halfway is found", () => {
  const context = mixContext(
    [],
    { region: "other" },
    PARTIAL["gone at OpenAI, with nothing in its place"],
  );
  const [one, two] = bestMixes(context, Pico(0n), solve);
  expect(one && two && two.saving.pico > one.saving.pico).toBe(true);
  expect(two?.parts.map(({ vendor }) => vendor)).toEqual(["acme", "beta"]);
});

test("no split beats the bound: every tenth, of each model, by exhaustive search", () => {
  fc.assert(
    fc.property(offers, (given) => {
      const context = mixContext(given);
      const vendors = splitVendors(context);
      const [one, two] = bestMixes(context, Pico(0n), solve);
      if (one === undefined || two === undefined) throw new Error("no splits");
      expect(two.saving.pico >= one.saving.pico).toBe(true);
      expect(two.bound.pico >= two.saving.pico).toBe(true);
      for (let x = 0n; x <= 10n; x += 2n) {
        for (let y = 0n; y <= 10n; y += 2n) {
          const part = (tenths: bigint) =>
            new Map([
              ["acme", tenths * 100_000n],
              ["beta", (10n - tenths) * 100_000n],
            ]);
          const shares = new Map([
            ["gpt-x", part(x)],
            ["gpt-y", part(y)],
          ]);
          const segments: SplitSegment[] = [{ from: 0, to: 19, shares }];
          const tried = priceSplit(context, segments, vendors, Pico(0n));
          expect(tried.saving <= two.bound.pico).toBe(true);
        }
      }
    }),
    runs(40),
  );
});

test("integrating a vendor has to pay: a dear second vendor is left out", () => {
  // Acme's grant takes all of gpt-x for a while, Beta's all of gpt-y
  const given = [offerWith({ tokens: 70_000_000n }), betaOffer({ tokens: 90_000_000n })];
  const [one, two] = bestMixes(mixContext(given), Pico(0n), solve);
  expect(one?.parts).toHaveLength(1);
  expect(two?.parts.map(({ vendor }) => vendor)).toEqual(["acme", "beta"]);
  expect(two && one && two.saving.pico > one.saving.pico).toBe(true);
  const [, dear] = bestMixes(mixContext(given), Pico(10n ** 16n), solve);
  expect(dear?.parts).toHaveLength(1);
});

test("a split says what to claim, by when, and from when it is used", () => {
  const given = [offerWith({ tokens: 70_000_000n }), betaOffer({ tokens: 90_000_000n })];
  const mix = bestMixes(mixContext(given), Pico(0n), solve)[1];
  expect(mix?.claims.map(({ offer }) => offer).toSorted()).toEqual(["acme-offer", "beta-offer"]);
  expect(mix?.schedule[0]?.from).toBe(mixContext(given).assumptions.startOn);
});
