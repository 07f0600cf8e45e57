import fc from "fast-check";
import { expect, test } from "vitest";
import type { Turned } from "@/lib/domain/estimate/estimate-context";
import { flipQuestion, savingsOf } from "@/lib/domain/explain/flip-dial";
import { addDays } from "@/lib/domain/units/day";
import { Pico } from "@/lib/domain/units/money";
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

test("turning an assumption is the same as having assumed it", () => {
  fc.assert(
    fc.property(arbitraryInput, arbitraryCatalogue, arbitraryTurns, (input, catalogue, turns) => {
      const question = flipQuestion(input, catalogue, Pico(0n));
      if (question === null) return;
      for (const turn of turns) {
        const { startOn } = input.assumptions;
        const turned: Turned =
          "startsLater" in turn ? { startOn: addDays(startOn, turn.startsLater) } : turn;
        const assumptions = { ...input.assumptions, ...turned };
        const anew = flipQuestion({ ...input, assumptions }, catalogue, Pico(0n));
        expect(savingsOf(question, turned)).toEqual(anew && savingsOf(anew));
      }
    }),
    runs(150),
  );
});
