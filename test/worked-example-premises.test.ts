import { expect, test } from "vitest";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { NO_CONDITIONS, type PriceConditions } from "@/lib/domain/catalogue/price-conditions";
import type { Retirement } from "@/lib/domain/catalogue/retirement";
import { estimate } from "@/lib/domain/estimate/estimate";
import type { Assumptions, MoneyBand } from "@/lib/domain/estimate/estimate-report";
import { type Day, day } from "@/lib/domain/units/day";
import { parseDecimal } from "@/lib/domain/units/decimal";
import { BILLED_PER_UNIT, Billed, MicroPerMillion, Pico } from "@/lib/domain/units/money";
import type { PaidItem, UsageCell } from "@/lib/domain/usage/usage";
import { assume, cell, offerWith, smallCatalogue } from "./small-catalogue";

// docs/worked-example-premises.md. Every figure there was computed by hand.

const pico = (text: string) => Pico(parseDecimal(text, 12) ?? 0n);
const yuan = (text: string) => MicroPerMillion(parseDecimal(text, 6) ?? 0n);

function estimated(
  usage: readonly UsageCell[],
  change: Partial<Assumptions>,
  catalogue: EstimateCatalogue = smallCatalogue,
  paid: readonly PaidItem[] = [],
) {
  const report = estimate({ usage, paid, period: null, assumptions: assume(change) }, catalogue);
  const acme = report?.vendors.find(({ vendor }) => vendor === "acme");
  if (report === null || acme === undefined) throw new Error("no Acme");
  return { report, acme };
}

const ends = (band: MoneyBand) => [band?.cautious?.pico, band?.expected?.pico, band?.hopeful?.pico];

/** Acme's big at a price with conditions. */
const bigAt = (conditions: Partial<PriceConditions>): EstimateCatalogue => ({
  ...smallCatalogue,
  prices: smallCatalogue.prices.map((price) =>
    price.model === "big" ? { ...price, conditions: { ...NO_CONDITIONS, ...conditions } } : price,
  ),
});

const lastDay = (host: string, model: string, last: Day, next: string): Retirement => ({
  host,
  subject: "model",
  models: [model],
  announcedOn: day("2024-06-01"),
  lastDay: last,
  latestLastDay: last,
  replacements: [{ model: next, readOn: null }],
});

test("1 two models retire inside the horizon", () => {
  const usage = [cell("2024-06-01", "gpt-x", { inputUncached: 1_000_000n, output: 200_000n })];
  const retirements = [
    lastDay("openai", "gpt-x", day("2024-07-11"), "gpt-y"),
    lastDay("acme", "big", day("2024-07-12"), "small"),
  ];
  const change = { horizonDays: 5, region: "other" } as const;
  const { report, acme } = estimated(usage, change, { ...smallCatalogue, retirements });
  expect(report.baseline.stay?.money).toEqual({ currency: "USD", pico: pico("25.6") });
  expect(acme.cost?.expected).toEqual({ currency: "CNY", pico: pico("57.2") });
  expect(acme.saving?.expected).toEqual({ currency: "CNY", pico: pico("122") });
  expect(acme.steadyStatePer30Days?.expected?.pico).toBe(pico("36"));
});

test("2 a price that doubles in the morning", () => {
  const catalogue = bigAt({
    hours: [
      {
        weekdays: [1, 2, 3, 4, 5],
        fromMinute: 540,
        untilMinute: 720,
        utcOffsetMinutes: 480,
        exceptDays: [],
        perMillion: { inputUncached: yuan("20") },
      },
    ],
  });
  const monday = cell("2024-06-03", "gpt-x", { inputUncached: 1_000_000n });
  const hours = [
    { hour: 2, meters: { inputUncached: 300_000n } },
    { hour: 4, meters: { inputUncached: 700_000n } },
  ];
  const told = estimated([{ ...monday, hours }], { horizonDays: 2 }, catalogue).acme;
  expect(ends(told.cost)).toEqual(["26", "26", "26"].map(pico));
  const untold = estimated([monday], { horizonDays: 2 }, catalogue).acme;
  expect(ends(untold.cost)).toEqual(["40", "21.785714", "20"].map(pico));
});

test("3 a price that doubles beyond 32,000 tokens", () => {
  const perMillion = { inputUncached: yuan("20"), output: yuan("30") };
  const catalogue = bigAt({ promptTiers: [{ abovePromptTokens: 32_000n, perMillion }] });
  const meters = { inputUncached: 5_000_000n, output: 1_000_000n };
  const requests = { ...cell("2024-06-01", "gpt-x", meters), requests: 100n };
  const long = { inputUncached: 1_500_000n, output: 200_000n };
  const prompts = [{ longerThan: 32_000, requests: 10n, meters: long }] as const;
  const told = estimated([{ ...requests, prompts }], { horizonDays: 1 }, catalogue).acme;
  expect(told.cost?.expected?.pico).toBe(pico("87"));
  const untold = estimated([requests], { horizonDays: 1 }, catalogue).acme;
  expect(untold.cost?.expected?.pico).toBe(pico("130"));
  const shorter = [{ ...requests, requests: 400n }];
  const some = estimated(shorter, { horizonDays: 1 }, catalogue).acme;
  expect(some.cost?.expected?.pico).toBe(pico("70"));
  expect(some.unknowns).toContainEqual({ code: "prompt-length", about: "big", day: null });
});

test("4 a bill with a credit and images", () => {
  const usage = [cell("2024-06-01", "gpt-x", { inputUncached: 1_000_000n })];
  const line = (item: string, halves: bigint): PaidItem => ({
    day: day("2024-06-01"),
    item,
    currency: "USD",
    amount: Billed((BILLED_PER_UNIT / 2n) * halves),
  });
  const paid = [line("gpt-x, input", 8n), line("Images", 3n), line("Credit grant", -4n)];
  const { report, acme } = estimated(usage, { horizonDays: 3 }, smallCatalogue, paid);
  expect(report.baseline.paid).toMatchObject({
    money: { currency: "USD", pico: pico("16.5") },
    oneOff: { pico: pico("-2") },
    unmoved: { pico: pico("4.5") },
  });
  expect(acme.savingAgainstPaid?.expected).toEqual({ currency: "CNY", pico: pico("54") });
  expect(acme.saving?.expected).toEqual({ currency: "CNY", pico: pico("75") });
});

test("5 packs, bought whole", () => {
  const usage = [cell("2024-06-01", "gpt-x", { inputUncached: 1_000_000n })];
  const yuanOf = (amount: string) => ({ currency: "CNY" as const, pico: pico(amount) });
  const pack = (name: string, millions: bigint, price: string, days: number) =>
    offerWith(
      {
        kind: "pack",
        tokens: millions * 1_000_000n,
        price: yuanOf(price),
        validity: { kind: "days", days },
      },
      name,
    );
  const bought = (large: { readonly price: string; readonly days: number }) => {
    const offers = [pack("large", 2n, large.price, large.days), pack("small", 1n, "9", 30)];
    const { acme } = estimated(usage, { horizonDays: 5 }, { ...smallCatalogue, offers });
    const counts = acme.grants.map(({ packs }) => packs?.count);
    return { cost: acme.cost?.expected?.pico, counts, acme };
  };
  const { cost, counts, acme } = bought({ price: "16", days: 30 });
  expect({ cost, counts }).toEqual({ cost: pico("41"), counts: [2n, 1n] });
  expect(acme.daily.map(({ paid }) => paid)).toEqual([pico("41"), 0n, 0n, 0n, 0n]);
  expect(acme.grants.map(({ used, granted }) => [used, granted])).toEqual([
    [4_000_000n, 4_000_000n],
    [1_000_000n, 1_000_000n],
  ]);
  expect(acme.grants[0]?.packs).toEqual({
    count: 2n,
    each: yuanOf("16"),
    paid: yuanOf("32"),
  });
  expect(bought({ price: "16", days: 2 })).toMatchObject({ cost: pico("43"), counts: [1n, 3n] });
  expect(bought({ price: "20", days: 30 })).toMatchObject({ cost: pico("45"), counts: [0n, 5n] });
});
