import { expect, test } from "vitest";
import { addDays, day } from "@/lib/domain/units/day";
import { Pico } from "@/lib/domain/units/money";
import { CURVE_POINTS, curveOf } from "./report-summary";

const spendOf = (days: number) =>
  Array.from({ length: days }, (_, i) => ({
    day: addDays(day("2024-07-09"), i),
    tokens: 0n,
    granted: 0n,
    paid: Pico(BigInt(i + 1)),
  }));

test.each([1, 2, 30, 60, 61, 62, 365, 1_095])(
  "a curve over %i days keeps both ends and is short",
  (days) => {
    const curve = curveOf(spendOf(days));
    expect(curve.length).toBeLessThanOrEqual(CURVE_POINTS);
    expect(curve.length).toBe(days < CURVE_POINTS ? days : CURVE_POINTS);
    expect(curve[0]).toEqual({ day: day("2024-07-09"), paid: 1n });
    // 1 + 2 + … + n
    expect(curve.at(-1)?.paid).toBe(BigInt((days * (days + 1)) / 2));
  },
);
