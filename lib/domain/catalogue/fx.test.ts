import { expect, test } from "vitest";
import { day } from "@/lib/domain/units/day";
import { Pico } from "@/lib/domain/units/money";
import { convertMoney, rateOn } from "./fx";

const rate = (on: string, cnyPerUsdMicro: bigint) => ({
  day: day(on),
  cnyPerUsdMicro,
  source: null,
});

test("the last rate on or before the day stands, whatever the order; the first one before them all", () => {
  const [june, july, august] = [
    rate("2024-06-01", 1n),
    rate("2024-07-01", 2n),
    rate("2024-08-01", 3n),
  ];
  for (const rates of [
    [june, july, august],
    [june, august, july],
    [july, june, august],
  ]) {
    expect(rateOn(rates, day("2024-07-09"))).toBe(july);
    expect(rateOn(rates, day("2024-08-01"))).toBe(august);
    expect(rateOn(rates, day("2024-05-31"))).toBe(rates[0]);
  }
  expect(rateOn([], day("2024-07-09"))).toBeNull();
});

test("of two rates of one day the first stands", () => {
  const [one, other] = [rate("2024-07-01", 1n), rate("2024-07-01", 2n)];
  expect(rateOn([one, other], day("2024-07-09"))).toBe(one);
});

test("money is converted at the rate, a half rounded away from zero, and kept in its own currency", () => {
  const at = rate("2024-07-09", 7_272_000n);
  expect(convertMoney({ currency: "USD", pico: Pico(2_000n) }, "CNY", at)).toBe(14_544n);
  expect(convertMoney({ currency: "CNY", pico: Pico(14_544n) }, "USD", at)).toBe(2_000n);
  expect(convertMoney({ currency: "USD", pico: Pico(-125n) }, "CNY", at)).toBe(-909n);
  expect(convertMoney({ currency: "USD", pico: Pico(7n) }, "USD", at)).toBe(7n);
});
