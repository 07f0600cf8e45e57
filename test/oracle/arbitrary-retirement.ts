import fc from "fast-check";
import type { Retirement } from "@/lib/domain/catalogue/retirement";
import { addDays, type Day } from "@/lib/domain/units/day";

/** The end of one of a host's models, known by the day or not, with successors named by then, later or never. */
export function retirementOf(
  host: string,
  models: readonly string[],
  start: Day,
): fc.Arbitrary<Retirement> {
  const replacement = fc.record({
    model: fc.constantFrom(...models),
    readOn: fc.constantFrom(null, addDays(start, -9), start, addDays(start, 1)),
  });
  return fc
    .record({
      model: fc.constantFrom(...models),
      announcedOn: fc.constantFrom(null, start, addDays(start, 1)),
      lastDay: fc.integer({ min: -3, max: 40 }).map((days) => addDays(start, days)),
      replacements: fc.array(replacement, { maxLength: 2 }),
    })
    .map(({ model, announcedOn, lastDay, replacements }) => ({
      host,
      subject: "model",
      models: [model],
      announcedOn,
      lastDay,
      latestLastDay: lastDay,
      replacements,
    }));
}
