import fc from "fast-check";
import { expect, test } from "vitest";
import type { EstimateCatalogue, Price } from "@/lib/domain/catalogue/catalogue";
import { contextOn, type Turned } from "@/lib/domain/estimate/estimate-context";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import { mostSaved } from "@/lib/domain/estimate/most-saved";
import { plannedSaving, planVendor } from "@/lib/domain/estimate/vendor-estimate";
import { canStay, flipQuestion, savingsOf } from "@/lib/domain/explain/flip-dial";
import { STAY, winnerOf } from "@/lib/domain/explain/winner";
import { addDays } from "@/lib/domain/units/day";
import { MicroPerMillion, Pico } from "@/lib/domain/units/money";
import { runs } from "@/test/fixed-seed";
import { arbitraryCatalogue, arbitraryInput } from "./arbitrary-estimate";

/** One assumption after the other, so that each meets what those before it left laid out. */
const arbitraryTurns = fc.array(
  fc.oneof(
    fc.integer({ min: 1, max: 90 }).map((horizonDays) => ({ horizonDays })),
    fc.integer({ min: -20, max: 20 }).map((startsLater) => ({ startsLater })),
    fc.constantFrom(0n, 1_000n, -500n).map((growthBasisPoints) => ({ growthBasisPoints })),
    fc.constantFrom(0, 40, 100).map((zh) => ({ contentMix: { zh, en: 100 - zh, code: 0 } })),
  ),
  { minLength: 1, maxLength: 5 },
);

type Turn = Exclude<Turned, "startOn"> | { readonly startsLater: number };

function turnedBy(turn: Turn, { assumptions }: EstimateInput): Turned {
  return "startsLater" in turn ? { startOn: addDays(assumptions.startOn, turn.startsLater) } : turn;
}

/** The same vendor four times, each with dearer or cheaper prices, without its offers or with them. */
function withRivals(catalogue: EstimateCatalogue): EstimateCatalogue {
  const names = ["acme", "rival-1", "rival-2", "rival-3"];
  const again = <T extends { readonly vendor: string }>(rows: readonly T[]) =>
    names.flatMap((vendor) =>
      rows.filter((row) => row.vendor === "acme").map((row) => ({ ...row, vendor })),
    );
  const percent = (vendor: string) => BigInt([100, 90, 100, 140][names.indexOf(vendor)] ?? 100);
  const dearer = (price: Price): Price => ({
    ...price,
    perMillion: Object.fromEntries(
      Object.entries(price.perMillion).map(([meter, rate]) => [
        meter,
        MicroPerMillion((rate * percent(price.vendor)) / 100n),
      ]),
    ),
  });
  const [acme] = catalogue.vendors;
  return {
    ...catalogue,
    vendors: names.flatMap((slug) => (acme === undefined ? [] : [{ ...acme, slug }])),
    vendorModels: again(catalogue.vendorModels),
    equivalences: again(catalogue.equivalences),
    prices: [
      ...catalogue.prices.filter(({ vendor }) => vendor === "openai"),
      ...again(catalogue.prices).map(dearer),
    ],
    offers: again(catalogue.offers).filter(({ vendor }) => vendor !== "rival-1"),
  };
}

test("whoever is first is found without looking at everybody, and nobody saves more than is thought the most", () => {
  fc.assert(
    fc.property(arbitraryInput, arbitraryCatalogue, arbitraryTurns, (input, catalogue, turns) => {
      const four = withRivals(catalogue);
      const question = flipQuestion(input, four, Pico(1_000_000_000n));
      if (question === null) return;
      for (const turn of turns) {
        const turned = turnedBy(turn, input);
        const context = contextOn(question.base, turned, question.fx);
        for (const { slug } of four.vendors) {
          const planned = planVendor(context, slug);
          const [saving, most] = planned
            ? [plannedSaving(context, planned), mostSaved(context, planned)]
            : [null, null];
          if (saving !== null) expect(most !== null && saving <= most).toBe(true);
        }
        const all = savingsOf(question, turned);
        const first = savingsOf(question, turned, "first");
        for (const incumbent of [STAY, "acme", "rival-2"]) {
          const [found, wanted] = [first, all].map((one) =>
            winnerOf(one, canStay(question), incumbent),
          );
          expect(found).toBe(wanted);
        }
        for (const [vendor, saving] of first) expect(saving).toBe(all.get(vendor));
      }
    }),
    runs(150),
  );
});

test("turning an assumption is the same as having assumed it", () => {
  fc.assert(
    fc.property(arbitraryInput, arbitraryCatalogue, arbitraryTurns, (input, catalogue, turns) => {
      const question = flipQuestion(input, catalogue, Pico(0n));
      if (question === null) return;
      for (const turn of turns) {
        const turned = turnedBy(turn, input);
        const assumptions = { ...input.assumptions, ...turned };
        const anew = flipQuestion({ ...input, assumptions }, catalogue, Pico(0n));
        expect(savingsOf(question, turned)).toEqual(anew && savingsOf(anew));
      }
    }),
    runs(150),
  );
});
