import fc from "fast-check";
import type { Price } from "@/lib/domain/catalogue/catalogue";
import type { Rates } from "@/lib/domain/catalogue/price-conditions";
import { addDays, type Day, day } from "@/lib/domain/units/day";
import { MicroPerMillion } from "@/lib/domain/units/money";
import { PLAIN_PRICE } from "@/test/plain-price";
import { conditions } from "./arbitrary-conditions";

const perMillion = fc.bigInt({ min: 0n, max: 150_000_000n }).map(MicroPerMillion);
const rates = fc.oneof(
  fc.record({ inputUncached: perMillion, output: perMillion }),
  fc.record({ inputUncached: perMillion, inputCached: perMillion, output: perMillion }),
);

/** How far the dear end of a range lies above the price, by meter; mostly there is none. */
const above = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.dictionary(
      fc.constantFrom("inputUncached", "inputCached", "output"),
      fc.bigInt({ min: 0n, max: 50_000_000n }),
    ),
  },
);

/** Prices with what they depend on, and the range they may be given as. */
const priced = fc
  .record({ perMillion: rates, conditions, above })
  .map(({ perMillion: own, conditions: some, above: more }) => {
    const dear = Object.entries(own).flatMap(([name, rate]) => {
      const extra = more?.[name];
      return extra === undefined ? [] : [[name, MicroPerMillion(rate + extra)]];
    });
    const upTo: Rates | null = more && Object.fromEntries(dear);
    return { perMillion: own, conditions: { ...some, upTo } };
  });

/** A price to come: from when, and whether it was announced by the day of the estimate. */
const announced = (start: Day) =>
  fc
    .record({
      effectiveFrom: fc.integer({ min: 1, max: 45 }).map((days) => addDays(start, days)),
      announcedOn: fc.constantFrom(addDays(start, -3), start, addDays(start, 1)),
      own: priced,
    })
    .map(({ own, ...known }) => ({ ...known, ...own }));

/** A model's price on `start`, now and then with others to come, each until the next. */
export function pricesOf(vendor: string, model: string, start: Day): fc.Arbitrary<Price[]> {
  const base = priced.map((own) => ({
    ...own,
    effectiveFrom: day("2024-07-01"),
    announcedOn: null,
  }));
  const later = fc.constantFrom(0, 0, 0, 1, 2).chain((count) =>
    fc.uniqueArray(announced(start), {
      minLength: count,
      maxLength: count,
      selector: ({ effectiveFrom }) => effectiveFrom,
    }),
  );
  return fc.tuple(base, later).map(([first, others]) => {
    const rows = [first, ...others.sort((a, b) => a.effectiveFrom - b.effectiveFrom)];
    return rows.map((row, i) => ({
      ...PLAIN_PRICE,
      ...row,
      vendor,
      model,
      currency: vendor === "openai" ? ("USD" as const) : ("CNY" as const),
      effectiveUntil: rows[i + 1]?.effectiveFrom ?? null,
      seenFrom: null,
      seenUntil: null,
      readOn: null,
    }));
  });
}
