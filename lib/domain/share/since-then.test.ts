import { expect, test } from "vitest";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { estimate } from "@/lib/domain/estimate/estimate";
import { summarise } from "@/lib/domain/report/report-summary";
import { day } from "@/lib/domain/units/day";
import { MicroPerMillion } from "@/lib/domain/units/money";
import { assume, ONE_DAY, smallCatalogue } from "@/test/small-catalogue";
import { HOST, READ, tuned } from "@/test/small-tuning";
import { changeInCurrency, inCurrency } from "./in-currency";
import { sinceThen } from "./since-then";
import type { OpenSnapshot } from "./snapshot";
import { takeSnapshot } from "./take-snapshot";

const INPUT = { usage: ONE_DAY, paid: [], period: null, assumptions: assume() };
const TODAY = day("2026-11-22");

function frozen(hideVolumes = false): OpenSnapshot {
  const report = estimate(INPUT, smallCatalogue);
  const snapshot =
    report &&
    takeSnapshot({
      ...{ input: INPUT, report: summarise(report), flips: [], catalogue: smallCatalogue },
      ...{ createdOn: day("2024-08-01"), title: null, note: null, hideVolumes },
    });
  if (!snapshot) throw new Error("no snapshot");
  return snapshot;
}

const since = (catalogue: EstimateCatalogue, snapshot = frozen()) =>
  sinceThen(snapshot, catalogue, TODAY);

const cheaper: EstimateCatalogue = {
  ...smallCatalogue,
  prices: smallCatalogue.prices.map((price) =>
    price.model === "big"
      ? { ...price, perMillion: { inputUncached: MicroPerMillion(1_000_000n) } }
      : price,
  ),
  vendors: smallCatalogue.vendors.filter(({ slug }) => slug !== "beta"),
};

test("nothing has changed while engine, catalogue, facts and figures are the same", () => {
  expect(since(smallCatalogue)).toBeNull();
  expect(since(smallCatalogue, frozen(true))).toBeNull();
});

test("a new revision alone is told, with no figure and no fact beside it", () => {
  const change = since({ ...smallCatalogue, revision: "next" });
  expect(change).toMatchObject({ catalogue: { frozen: "test", now: "next" }, facts: [] });
  expect(change?.figures).toMatchObject({ baseline: null, costs: [] });
});

test("each vendor whose expected cost differs has a line, a vendor that is gone too", () => {
  const figures = since(cheaper)?.figures;
  expect([figures?.first.frozen?.vendor, figures?.first.now?.vendor]).toEqual(["beta", "acme"]);
  const lines = figures?.costs ?? [];
  expect(lines.map(({ vendor }) => vendor)).toEqual(["beta", "acme"]);
  expect(lines[0]?.now).toBeNull();
  // A tenth of the price.
  expect(lines[1]?.frozen?.pico).toBe(10n * (lines[1]?.now?.pico ?? 0n));
});

test("each fact that reads otherwise is named with both values, volumes kept or not", () => {
  for (const snapshot of [frozen(), frozen(true)]) {
    const change = since(cheaper, snapshot);
    expect(change?.facts).toContainEqual({
      id: "price/acme/big",
      field: "inputUncached",
      frozen: "CNY 10",
      now: "CNY 1",
    });
  }
  expect(since(cheaper, frozen(true))?.figures).toBeNull();
});

test("in the other currency what hosts ask for fine-tuned models is told in it too", () => {
  const perks = [{ slug: "perk", vendor: "acme", name: HOST.name, reportedOn: READ }];
  const catalogue = { ...smallCatalogue, tuning: { hosts: [HOST], perks } };
  const input = { usage: tuned, paid: [], period: null, assumptions: assume({ horizonDays: 10 }) };
  const report = estimate(input, catalogue);
  const [exit] = (report && inCurrency(summarise(report), "USD").fineTuning?.exits) ?? [];
  // ¥6.72 and ¥20 of training, ¥720 for a model kept ready, at ¥7 to the dollar
  const usd = (pico: bigint) => ({ currency: "USD", pico });
  expect(exit?.training).toMatchObject({ low: usd(960_000_000_000n), of: "small" });
  expect(exit?.training?.high).toEqual(usd(2_857_142_857_143n));
  expect(exit?.perks[0]?.sparesAtMost).toEqual(exit?.training?.high);
  expect(exit?.serving?.low).toEqual(usd(4_000_000_000n));
  expect(exit?.hosting?.high).toEqual(usd(102_857_142_857_143n));
});

test("in the other currency every figure is the frozen one at the frozen rate, and back again", () => {
  const snapshot = frozen();
  if (!("report" in snapshot)) throw new Error("no report");
  const { report } = snapshot;
  const other = report.assumptions.currency === "CNY" ? "USD" : "CNY";
  const told = inCurrency(report, other);
  expect(told.vendors[0]?.costInDisplayCurrency?.expected?.currency).toBe(other);
  expect(told.ranking).toEqual(report.ranking);
  expect(inCurrency(report, report.assumptions.currency)).toBe(report);
  const change = since(cheaper);
  const shown = change && changeInCurrency(change, other, report);
  expect(shown?.figures?.costs[1]?.frozen?.currency).toBe(other);
});
