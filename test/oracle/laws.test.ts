import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { estimate } from "@/lib/domain/estimate/estimate";
import { contextOf } from "@/lib/domain/estimate/estimate-context";
import type { EstimateInput, VendorEstimate } from "@/lib/domain/estimate/estimate-report";
import { planClaims } from "@/lib/domain/explain/claims-plan";
import { waterfallOf } from "@/lib/domain/report/waterfall";
import { addDays } from "@/lib/domain/units/day";
import { type Money, Pico } from "@/lib/domain/units/money";
import { runs } from "@/test/fixed-seed";
import { arbitraryCatalogue, arbitraryInput } from "./arbitrary-estimate";
import { twice, withCredits, withGrants, withPackPrices } from "./changed-grants";
import { timesAsDear } from "./changed-prices";
import { costsOf, noMore } from "./costs";

// What must hold of every estimate, whatever the catalogue and the usage.

const RUNS = runs(700);

function acmeOf(input: EstimateInput, catalogue: EstimateCatalogue): VendorEstimate | null {
  return estimate(input, catalogue)?.vendors.find(({ vendor }) => vendor === "acme") ?? null;
}

function holds(check: (input: EstimateInput, catalogue: EstimateCatalogue) => void) {
  fc.assert(fc.property(arbitraryInput, arbitraryCatalogue, check), RUNS);
}

const sum = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n);

describe("laws of the estimate", { timeout: 120_000 }, () => {
  test("more grant never costs more, in any band", () => {
    holds((input, catalogue) => {
      const more = withGrants(catalogue, twice);
      const [less, then] = [costsOf(acmeOf(input, catalogue)), costsOf(acmeOf(input, more))];
      for (const [i, cost] of (then ?? []).entries()) expect(noMore(cost, less?.[i])).toBe(true);
    });
  });

  test("one more offer never costs more, with the same models", () => {
    holds((given, catalogue) => {
      // a free model that comes with it may become the cheapest, whatever its rate limit lets through
      const mappingPolicy = "like-for-like" as const;
      const input = { ...given, assumptions: { ...given.assumptions, mappingPolicy } };
      const fewer = { ...catalogue, offers: catalogue.offers.slice(1) };
      const [less, all] = [costsOf(acmeOf(input, fewer)), costsOf(acmeOf(input, catalogue))];
      expect(noMore(all?.[1], less?.[1])).toBe(true);
    });
  });

  test("cautious costs no less than expected, expected no less than hopeful", () => {
    holds((input, catalogue) => {
      const [cautious, expected, hopeful] = costsOf(acmeOf(input, catalogue)) ?? [];
      expect(noMore(expected, cautious)).toBe(true);
      expect(noMore(hopeful, expected)).toBe(true);
    });
  });

  test("used, lapsed and remaining are all that was granted; usable is no less than used", () => {
    holds((input, catalogue) => {
      for (const grant of acmeOf(input, catalogue)?.grants ?? []) {
        const { used, lapsed, remaining, granted, usable } = grant;
        expect(lapsed >= 0n && remaining >= 0n && usable >= used).toBe(true);
        if (granted !== null) expect(used + lapsed + remaining).toBe(granted);
      }
    });
  });

  test("a grant's headline only ever shrinks on the way to what is used", () => {
    holds((input, catalogue) => {
      for (const grant of acmeOf(input, catalogue)?.grants ?? []) {
        const waterfall = waterfallOf(grant);
        if (waterfall === null) continue;
        expect(waterfall.steps.every(({ lost }) => lost >= 0n)).toBe(true);
        const used = waterfall.steps.at(-1)?.amount ?? 0n;
        expect(used + waterfall.lapsed + waterfall.remaining).toBe(grant.granted);
      }
    });
  });

  test("the days add up to the total", () => {
    holds((input, catalogue) => {
      const acme = acmeOf(input, catalogue);
      if (!acme?.cost?.expected) return;
      expect(sum(acme.daily.map(({ paid }) => paid))).toBe(acme.cost.expected?.pico);
      expect(acme.daily.every(({ granted, tokens }) => granted <= tokens)).toBe(true);
    });
  });

  test("the models add up to the total, without grants", () => {
    holds((input, { offers: _, ...rest }) => {
      const catalogue = { ...rest, offers: [] };
      const whole = acmeOf(input, catalogue)?.cost?.expected?.pico;
      if (whole === undefined) return;
      const parts = new Set(input.usage.map(({ model }) => model));
      const days = input.usage.map(({ day }) => day).toSorted((a, b) => a - b);
      const [from, to] = [days[0], days.at(-1)];
      if (from === undefined || to === undefined) return;
      const costs = [...parts].map((model) => {
        const usage = input.usage.filter((cell) => cell.model === model);
        const part = acmeOf({ ...input, usage, period: { from, to } }, catalogue);
        return part?.cost?.expected?.pico ?? 0n;
      });
      expect(sum(costs)).toBe(whole);
    });
  });

  test("prices and credits a thousand times as high cost a thousand times as much", () => {
    holds((input, catalogue) => {
      const plain = withGrants(catalogue, (g) =>
        g.kind === "discount" ? { ...g, percentOff: 0 } : g,
      );
      const yuan = ({ pico }: Money) => ({ currency: "CNY" as const, pico });
      const local = withPackPrices(withCredits(plain, yuan), yuan);
      const thousandfold = ({ currency, pico }: Money) => ({
        currency,
        pico: Pico(pico * 1_000n),
      });
      const scaled = withPackPrices(withCredits(local, thousandfold), thousandfold);
      // a price in whole two thousands, so that the middle of a range is whole, and a batch's part of it
      const pricedAt = (times: bigint) => local.prices.map((price) => timesAsDear(price, times));
      const one = acmeOf(input, { ...local, prices: pricedAt(2_000n) });
      const thousand = acmeOf(input, { ...scaled, prices: pricedAt(2_000_000n) });
      for (const band of ["cautious", "expected", "hopeful"] as const) {
        const before = one?.cost?.[band]?.pico;
        expect(thousand?.cost?.[band]?.pico).toBe(before && before * 1_000n);
      }
    });
  });

  test("no usage costs nothing", () => {
    holds((input, catalogue) => {
      const usage = input.usage.map((cell) => ({ ...cell, meters: { output: 0n }, prompts: [] }));
      const report = estimate({ ...input, usage }, catalogue);
      expect(report?.baseline.list.money.pico).toBe(0n);
      const cost = report?.vendors[0]?.cost;
      if (cost) expect([cost.cautious?.pico, cost.hopeful?.pico]).toEqual([0n, 0n]);
    });
  });

  test("the order of usage, models, prices, offers and grants changes nothing", () => {
    holds((input, catalogue) => {
      const turned = {
        ...catalogue,
        openaiModels: catalogue.openaiModels.toReversed(),
        vendorModels: catalogue.vendorModels.toReversed(),
        equivalences: catalogue.equivalences.toReversed(),
        prices: catalogue.prices.toReversed(),
        offers: catalogue.offers.map((o) => ({ ...o, grants: o.grants.toReversed() })),
      };
      const usage = input.usage.toReversed();
      const [a, b] = [acmeOf(input, catalogue), acmeOf({ ...input, usage }, turned)];
      expect(b?.cost).toEqual(a?.cost);
      expect(b?.daily).toEqual(a?.daily);
      expect(b?.steadyStatePer30Days).toEqual(a?.steadyStatePer30Days);
    });
  });

  test("the order of vendors changes no figure and no rank", () => {
    holds((input, catalogue) => {
      const zeta = <T extends { readonly vendor: string }>(rows: readonly T[]) => [
        ...rows,
        ...rows
          .filter(({ vendor }) => vendor === "acme")
          .map((row) => ({ ...row, vendor: "zeta" })),
      ];
      const [acme] = catalogue.vendors;
      if (acme === undefined) return;
      const two = {
        ...catalogue,
        vendors: [acme, { ...acme, slug: "zeta" }],
        vendorModels: zeta(catalogue.vendorModels),
        prices: zeta(catalogue.prices),
        equivalences: zeta(catalogue.equivalences),
      };
      const [there, back] = [two, { ...two, vendors: two.vendors.toReversed() }].map((given) =>
        estimate(input, given),
      );
      expect(back?.ranking).toEqual(there?.ranking);
      const bySlug = (report: typeof there) =>
        report?.vendors.toSorted((a, b) => (a.vendor < b.vendor ? -1 : 1));
      expect(bySlug(back)).toEqual(bySlug(there));
    });
  });

  test("an offer claimed later pays nothing before that day", () => {
    fc.assert(
      fc.property(
        arbitraryInput,
        arbitraryCatalogue,
        fc.integer({ min: 1, max: 30 }),
        (input, catalogue, delay) => {
          const claimOn = addDays(input.assumptions.startOn, delay);
          const claims = Object.fromEntries(catalogue.offers.map(({ slug }) => [slug, claimOn]));
          const assumptions = { ...input.assumptions, claims };
          const acme = acmeOf({ ...input, assumptions }, catalogue);
          const early = acme?.daily.filter(({ day }) => day < claimOn) ?? [];
          expect(sum(early.map(({ granted }) => granted))).toBe(0n);
        },
      ),
      RUNS,
    );
  });

  test("claiming as planned never costs more than claiming at once", () => {
    fc.assert(
      fc.property(arbitraryInput, arbitraryCatalogue, (input, catalogue) => {
        const context = contextOf(input, catalogue);
        const plan = context && planClaims(context, "acme");
        if (!plan?.cost || !plan.costAtOnce) return;
        expect(plan.cost.pico <= plan.costAtOnce.pico).toBe(true);
        for (const { claimOn, claimFrom, claimBy, grants } of plan.claims) {
          expect(claimBy === null || claimOn <= claimBy).toBe(true);
          expect(claimFrom === null || claimOn >= claimFrom).toBe(true);
          for (const grant of grants) expect(grant.validFrom).toBeGreaterThanOrEqual(claimOn);
        }
      }),
      runs(150),
    );
  });

  test("a grant pays nothing before it is valid, or before the claim", () => {
    holds((input, catalogue) => {
      const acme = acmeOf(input, catalogue);
      const counted = acme?.grants.filter(({ used }) => used > 0n) ?? [];
      const first = counted.map(({ validFrom }) => validFrom).toSorted((a, b) => a - b)[0];
      const early = acme?.daily.filter(({ day }) => first === undefined || day < first) ?? [];
      expect(sum(early.map(({ granted }) => granted))).toBe(0n);
      for (const { validFrom } of counted) {
        expect(validFrom).toBeGreaterThanOrEqual(input.assumptions.startOn);
      }
    });
  });
});
