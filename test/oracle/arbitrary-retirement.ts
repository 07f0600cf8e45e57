import fc from "fast-check";
import type { Retirement } from "@/lib/domain/catalogue/retirement";
import { addDays, type Day } from "@/lib/domain/units/day";

/** The end of one of Acme's models, known by the day or not, with a successor or without. */
export function retirementOf(models: readonly string[], start: Day): fc.Arbitrary<Retirement> {
  return fc
    .record({
      model: fc.constantFrom(...models),
      announcedOn: fc.constantFrom(null, start, addDays(start, 1)),
      lastDay: fc.integer({ min: -3, max: 40 }).map((days) => addDays(start, days)),
      next: fc.constantFrom(...models, null),
    })
    .map(({ model, announcedOn, lastDay, next }) => ({
      host: "acme",
      subject: "model",
      models: [model],
      announcedOn,
      lastDay,
      latestLastDay: lastDay,
      replacements: next === null ? [] : [{ model: next, readOn: null }],
    }));
}
