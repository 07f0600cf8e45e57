import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { estimate } from "@/lib/domain/estimate/estimate";
import { contextOf } from "@/lib/domain/estimate/estimate-context";
import { BANDS } from "@/lib/domain/estimate/estimate-report";
import { explainVendor } from "@/lib/domain/explain/explain";
import type { ExplainedLine, ExplainedPayment } from "@/lib/domain/explain/explain-days";
import { unknownEffects } from "@/lib/domain/explain/unknown-effect";
import { runs } from "@/test/fixed-seed";
import { arbitraryCatalogue, arbitraryInput } from "./arbitrary-estimate";

const sum = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n);
const amounts = (payments: readonly ExplainedPayment[]) => sum(payments.map((p) => p.amount));

function checkLine(line: ExplainedLine): void {
  expect(line.tokens - amounts(line.granted)).toBe(line.billed);
  expect(line.list).toBe(line.billed * (line.perMillion ?? 0n));
  expect(line.paid).toBe(line.list - amounts(line.off) - amounts(line.credits));
}

describe("what is explained is what is estimated", { timeout: 60_000 }, () => {
  test("cost, saving, steady state, baseline, grants and days, in every band", () => {
    fc.assert(
      fc.property(arbitraryInput, arbitraryCatalogue, (input, catalogue) => {
        const context = contextOf(input, catalogue);
        const report = estimate(input, catalogue);
        const [acme] = report?.vendors ?? [];
        if (context === null || acme === undefined) return;
        for (const band of BANDS) {
          const told = explainVendor(context, "acme", band);
          if (told === null) throw new Error("nothing explained");
          for (const line of told.runs.flatMap(({ lines }) => lines)) checkLine(line);
          const cost = acme.cost?.[band] ?? null;
          if (cost !== null) expect(told.cost).toEqual(cost);
          const shown = told.saving?.map(({ sign, shown: { pico } }) => BigInt(sign) * pico);
          expect(shown && sum(shown)).toBe(acme.saving?.[band]?.pico);
          const steady = acme.steadyStatePer30Days?.[band]?.pico;
          if (steady !== undefined) expect(told.steadyState.per30Days).toBe(steady);
          // The runs tile the horizon: first day to last, each once.
          const nextDays = told.runs.map(({ to }) => to + 1);
          expect(told.runs.map(({ from }) => Number(from))).toEqual([
            Number(input.assumptions.startOn),
            ...nextDays.slice(0, -1),
          ]);
          expect(nextDays.at(-1)).toBe(input.assumptions.startOn + input.assumptions.horizonDays);
          if (band !== "expected") continue;
          const days = told.runs.map(({ from, to }) => {
            const own = acme.daily.filter(({ day }) => day >= from && day <= to);
            return [sum(own.map((day) => day.paid)), sum(own.map((day) => day.granted))];
          });
          expect(told.runs.map(({ paid, granted }) => [paid, granted])).toEqual(days);
          for (const { slug, used } of told.grants) {
            expect(acme.grants.find((grant) => grant.slug === slug)?.used).toBe(used);
          }
        }
      }),
      runs(400),
    );
  });

  test("the baseline's lines are its total but for halves, and each unknown is told from its lower end to its higher", () => {
    fc.assert(
      fc.property(arbitraryInput, arbitraryCatalogue, (input, catalogue) => {
        const context = contextOf(input, catalogue);
        const [acme] = estimate(input, catalogue)?.vendors ?? [];
        const told = context && explainVendor(context, "acme", "expected");
        if (!told || acme === undefined) return;
        const lines = told.baseline.map(({ pico }) => pico ?? 0n);
        const off = sum(lines) - context.against.pico;
        expect(off >= 0n && off <= BigInt(lines.length)).toBe(true);
        for (const { saving, matters } of unknownEffects(context, "acme", acme.unknowns)) {
          if (saving === null) continue;
          expect(saving.best.pico >= saving.worst.pico).toBe(true);
          expect(matters).toBe(saving.best.pico > saving.worst.pico);
        }
      }),
      runs(300),
    );
  });
});
