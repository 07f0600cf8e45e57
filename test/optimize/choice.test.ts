import fc from "fast-check";
import loadHighs from "highs";
import { beforeAll, describe, expect, test } from "vitest";
import { namedTokens } from "@/lib/domain/catalogue/grant";
import type { SplitSegment } from "@/lib/domain/split/split";
import { splitVendors } from "@/lib/domain/split/split-vendor";
import { PICO_PER_UNIT, Pico } from "@/lib/domain/units/money";
import { bestMixes } from "@/lib/optimize/best-mixes";
import { priceSplit } from "@/lib/optimize/price-split";
import { loadSolver, type Solve } from "@/lib/optimize/solver";
import { runs } from "@/test/fixed-seed";
import { offerWith, smallCatalogue } from "@/test/small-catalogue";
import { manyVendors } from "./many-vendors";
import { milpOf } from "./milp";
import { mixContext } from "./mix-case";

let solve: Solve;
let branchAndBound: (programme: string) => number;
beforeAll(async () => {
  solve = await loadSolver(null);
  const highs = await loadHighs({});
  branchAndBound = (programme) => {
    const options = { output_flag: false, mip_rel_gap: 0 };
    const { Status, ObjectiveValue } = highs.solve(programme, options);
    if (Status !== "Optimal") throw new Error(`HiGHS: ${Status}`);
    return ObjectiveValue;
  };
});

const units = (pico: bigint) => Number(pico) / Number(PICO_PER_UNIT);

describe("vendors chosen by all subsets", { timeout: 120_000 }, () => {
  test.each([0, 20])("are HiGHS's own choice at the same optimum, at ¥%i a vendor", (fee) => {
    fc.assert(
      fc.property(manyVendors, (context) => {
        const vendors = splitVendors(context);
        const mixes = bestMixes(context, Pico(BigInt(fee) * PICO_PER_UNIT), solve);
        const list = new Map([...context.list.byModel].map(([m, usd]) => [m, units(usd) * 7]));
        // one vendor is its draw-down, which spends grants on the cheapest tokens, not the dearest
        const one = units(mixes[0]?.saving.pico ?? 0n);
        const choices = vendors.map((_, v) =>
          v === 0 ? one : -branchAndBound(milpOf(context, vendors, { count: v + 1, fee, list })),
        );
        for (const { limit, bound, exact } of mixes) {
          const best = Math.max(...choices.slice(0, limit === "all" ? undefined : Number(limit)));
          expect(exact).toBe(true);
          expect(units(bound.pico)).toBeGreaterThanOrEqual(best - 1e-4);
          expect(units(bound.pico)).toBeLessThanOrEqual(best + 0.05);
        }
      }),
      runs(15),
    );
  });
});

/** Fifths of a million, in all ways to share them among three. */
function thirds(): bigint[][] {
  const parts: bigint[][] = [];
  for (let a = 0n; a <= 5n; a++) {
    for (let b = 0n; a + b <= 5n; b++) parts.push([a, b, 5n - a - b].map((n) => n * 200_000n));
  }
  return parts;
}

test("a split over three vendors is the best of all, by exhaustive search", {
  timeout: 60_000,
}, () => {
  // gpt-x and gpt-y each come to 50 M tokens; grants of tens of millions make fifths the corners
  const offer = (vendor: string, millions: bigint, model: string) => ({
    ...offerWith(
      { models: [model], tokens: millions * 1_000_000n, stacking: "allowed" },
      `${vendor}-offer`,
    ),
    vendor,
  });
  const gamma = {
    ...smallCatalogue,
    vendors: [
      ...smallCatalogue.vendors,
      { slug: "gamma", name: { en: "", zh: "" }, regions: null, openaiCompatible: null },
    ],
    vendorModels: [
      ...smallCatalogue.vendorModels,
      { vendor: "gamma", id: "third", tier: "flagship" as const, tokenizer: null },
    ],
    prices: [
      ...smallCatalogue.prices.filter(({ model }) => model !== "small"),
      ...smallCatalogue.prices
        .filter(({ model }) => model === "only")
        .map((price) => ({ ...price, vendor: "gamma", model: "third" })),
    ],
    equivalences: ["acme", "beta", "gamma"].flatMap((vendor) =>
      ["gpt-x", "gpt-y"].map((openaiModel) => ({
        openaiModel,
        vendor,
        vendorModel: { acme: "big", beta: "only", gamma: "third" }[vendor] ?? "",
        from: null,
        until: null,
      })),
    ),
  };
  for (const [a, b, c] of [
    [20n, 30n, 10n],
    [40n, 0n, 50n],
    [10n, 10n, 10n],
  ] as const) {
    const offers = [offer("acme", a, "big"), offer("beta", b, "only"), offer("gamma", c, "third")];
    const usage = { "gpt-x": 5_000_000n, "gpt-y": 5_000_000n };
    const context = mixContext(
      offers.filter(({ grants }) => grants[0] && namedTokens(grants[0]) !== 0n),
      {},
      { ...gamma, offers: [] },
      usage,
    );
    const vendors = splitVendors(context);
    let best: bigint | null = null;
    for (const x of thirds()) {
      for (const y of thirds()) {
        const shares = (parts: readonly bigint[]) =>
          new Map(vendors.map(({ slug }, v) => [slug, parts[v] ?? 0n]));
        const split = new Map([
          ["gpt-x", shares(x)],
          ["gpt-y", shares(y)],
        ]);
        const segments: SplitSegment[] = [{ from: 0, to: 19, shares: split }];
        const { saving } = priceSplit(context, segments, vendors, Pico(0n));
        if (best === null || saving > best) best = saving;
      }
    }
    const three = bestMixes(context, Pico(0n), solve).find(({ limit }) => limit === "3");
    expect(three?.saving.pico).toBe(best);
  }
});
