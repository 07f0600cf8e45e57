import fc from "fast-check";
import { expect, test } from "vitest";
import type { Baseline, StaySwitch, Unpriced } from "@/lib/domain/estimate/baseline-report";
import { estimate } from "@/lib/domain/estimate/estimate";
import { BANDS } from "@/lib/domain/estimate/estimate-report";
import { runs } from "@/test/fixed-seed";
import { arbitraryCatalogue, arbitraryInput } from "./arbitrary-estimate";
import { isReachable, openAiSide, oracleCost, oracleSwitches } from "./openai";
import { oracleBand } from "./oracle";
import { rational, rounded } from "./rational";
import { oracleSavings } from "./saving";
import { layOut, wantedOf } from "./wanted";

const RUNS = runs(10_000);

function byModel(unpriced: readonly Unpriced[]) {
  const sums: Record<string, bigint> = {};
  for (const { model, tokens } of unpriced) sums[model] = (sums[model] ?? 0n) + tokens;
  return sums;
}

/** What a baseline says, as the oracle does. */
const toldOf = ({ money, unpriced, atLeast }: Baseline["list"]) => ({
  pico: money.pico,
  unpriced: byModel(unpriced),
  atLeast,
});

const byModelAndDay = (a: StaySwitch, b: StaySwitch) =>
  a.openaiModel === b.openaiModel ? a.on - b.on : a.openaiModel < b.openaiModel ? -1 : 1;

test("the engine is the slow second implementation, to the last unit", { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(arbitraryInput, arbitraryCatalogue, (input, catalogue) => {
      const report = estimate(input, catalogue);
      if (report === null) throw new Error("no report");
      const rate = report.fx.cnyPerUsdMicro;
      const { horizonDays, growthBasisPoints } = input.assumptions;
      const used = layOut(input, catalogue, horizonDays, growthBasisPoints);
      const { baseline } = report;
      expect(toldOf(baseline.list)).toEqual(oracleCost(used, openAiSide("list", input, catalogue)));
      const staying = openAiSide("stay", input, catalogue);
      expect(baseline.stay && toldOf(baseline.stay)).toEqual(
        isReachable(input) ? oracleCost(used, staying) : null,
      );
      const names = [...new Set(input.usage.map(({ model }) => model))].sort();
      const switches = baseline.stay?.switches.toSorted(byModelAndDay);
      if (switches) expect(switches).toEqual(oracleSwitches(names, input, staying));
      const [acme] = report.vendors;
      if (acme === undefined) return;
      const runs = BANDS.map((band) => oracleBand(used, input, catalogue, "acme", band, rate));
      const draws = runs.map(({ draw }) => draw);
      const costs = BANDS.map((band) => acme.cost?.[band]?.pico ?? null);
      expect(costs).toEqual(draws.map((draw) => (draw?.unpriced === 0n ? draw.cost : null)));

      const days = [...new Set(input.usage.map(({ day }) => Number(day)))].sort((a, b) => a - b);
      const length = (days.at(-1) ?? 0) - (days[0] ?? 0) + 1;
      const once = layOut(input, catalogue, length, 0n);
      const last = input.assumptions.startOn + horizonDays - 1;
      const steady = BANDS.map((band) => {
        const lines = wantedOf(once, "acme", band, input, catalogue, last);
        if (lines.some((line) => line.perMillion === null && line.tokens > 0n)) return null;
        const sum = lines.reduce((all, line) => all + line.tokens * (line.perMillion ?? 0n), 0n);
        return rounded(rational(sum * 30n, BigInt(length)));
      });
      expect(BANDS.map((band) => acme.steadyStatePer30Days?.[band]?.pico ?? null)).toEqual(steady);

      const savings = oracleSavings(input, catalogue, used, draws, rate);
      if (savings === null) expect(acme.saving?.expected?.pico ?? 0n).toBe(0n);
      else expect(BANDS.map((band) => acme.saving?.[band]?.pico ?? null)).toEqual(savings);

      const oneWay = catalogue.offers.every(({ grants }) =>
        grants.every(({ stacking }) => stacking === "allowed"),
      );
      const expected = draws[1];
      if (!oneWay || expected === null || expected === undefined) return;
      expect(acme.daily.map(({ tokens, granted, paid }) => ({ tokens, granted, paid }))).toEqual([
        ...expected.daily.values(),
      ]);
      for (const grant of acme.grants) {
        const sums = expected.grants.get(grant.slug) ?? { used: 0n, lapsed: 0n, granted: 0n };
        const { used, lapsed } = grant;
        const granted = grant.granted ?? 0n;
        expect({ slug: grant.slug, used, lapsed, granted }).toEqual({ slug: grant.slug, ...sums });
      }
    }),
    RUNS,
  );
});
