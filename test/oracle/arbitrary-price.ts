import fc from "fast-check";
import type { Price } from "@/lib/domain/catalogue/catalogue";
import { addDays, type Day, day } from "@/lib/domain/units/day";
import { MicroPerMillion } from "@/lib/domain/units/money";
import { PLAIN_PRICE } from "@/test/plain-price";
import { conditions } from "./arbitrary-conditions";

const perMillion = fc.bigInt({ min: 0n, max: 150_000_000n }).map(MicroPerMillion);
const rates = fc.oneof(
  fc.record({ inputUncached: perMillion, output: perMillion }),
  fc.record({ inputUncached: perMillion, inputCached: perMillion, output: perMillion }),
);

/** A price to come: from when, and whether it was announced by the day of the estimate. */
const announced = (start: Day) =>
  fc.record({
    effectiveFrom: fc.integer({ min: 1, max: 45 }).map((days) => addDays(start, days)),
    announcedOn: fc.constantFrom(addDays(start, -3), start, addDays(start, 1)),
    perMillion: rates,
    conditions,
  });

/** A model's price on `start`, now and then with others to come, each until the next. */
export function pricesOf(vendor: string, model: string, start: Day): fc.Arbitrary<Price[]> {
  const base = fc.record({ perMillion: rates, conditions }).map((own) => ({
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
