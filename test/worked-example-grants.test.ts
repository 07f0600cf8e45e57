import { expect, test } from "vitest";
import { parseDecimal } from "@/lib/domain/units/decimal";
import { Pico } from "@/lib/domain/units/money";
import { bestMixes } from "@/lib/optimize/best-mixes";
import { loadSolver } from "@/lib/optimize/solver";
import { betaOffer, mixContext } from "@/test/optimize/mix-case";
import { ONE_DAY, offerWith, run } from "./small-catalogue";

// docs/worked-example-grants.md, 3 to 5. Every figure there was computed by hand.

const pico = (text: string) => Pico(parseDecimal(text, 12) ?? 0n);

test("3 a grant that lapses", () => {
  const offer = offerWith({ tokens: 500n, validity: { kind: "days", days: 2 } });
  const { acme } = run(ONE_DAY, [offer], { horizonDays: 3 });
  expect(acme.grants[0]).toMatchObject({ used: 120n, lapsed: 380n, remaining: 0n });
  expect(acme.cost?.expected?.pico).toBe(pico("0.0006"));
});

test("4 a credit in CNY against usage in USD", () => {
  const credit = { currency: "CNY" as const, pico: pico("0.001") };
  const offer = offerWith({ kind: "credit", credit });
  const { acme } = run(ONE_DAY, [offer], { horizonDays: 3, currency: "USD" });
  expect(acme.cost?.expected).toEqual({ currency: "CNY", pico: pico("0.0008") });
  expect(acme.costInDisplayCurrency?.expected).toEqual({
    currency: "USD",
    pico: pico("0.000114285714"),
  });
  expect(acme.saving?.expected).toEqual({ currency: "USD", pico: pico("0.000785714286") });
});

test("5 a split over two vendors", async () => {
  const solve = await loadSolver(null);
  const offers = [offerWith({ tokens: 70_000_000n }), betaOffer({ tokens: 90_000_000n })];
  const [one, two] = bestMixes(mixContext(offers), Pico(0n), solve);
  expect(one?.parts).toMatchObject([{ vendor: "acme", cost: { pico: pico("90") } }]);
  expect(two?.cost.pico).toBe(0n);
  expect(two?.marginal?.pico).toBe(pico("90"));
  const [, dear] = bestMixes(mixContext(offers), pico("90.01"), solve);
  expect(dear?.parts).toHaveLength(1);
});
