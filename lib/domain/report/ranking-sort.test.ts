import { expect, test } from "vitest";
import { cell, run, smallCatalogue } from "@/test/small-catalogue";
import { BY_PLACE, nextSort, type RankingSort, type SortFigure, sortVendors } from "./ranking-sort";
import { summarise } from "./report-summary";
import { choicesOf, filterVendors, NO_FILTER, traitsOf } from "./vendor-traits";

// Acme sells both of the models used, Beta only the dearer one.
const USAGE = [
  cell("2024-06-01", "gpt-x", { inputUncached: 60n }),
  cell("2024-06-01", "gpt-y", { inputUncached: 40n }),
];
const { report: full } = run(USAGE);
const report = summarise(full);
const slugs = (sort: RankingSort) =>
  sortVendors(report, "horizon", sort).map(({ vendor }) => vendor);

const COST: SortFigure = {
  key: "cost",
  first: "ascending",
  figure: (vendor) => vendor.costInDisplayCurrency?.expected?.pico ?? null,
};
const COVERAGE: SortFigure = {
  key: "coverage",
  first: "descending",
  figure: (vendor) => vendor.coverage.tokens,
};

test("the ranking itself, and the other way round", () => {
  expect(slugs(BY_PLACE)).toEqual(report.ranking.horizon);
  expect(slugs({ by: null, direction: "descending" })).toEqual(report.ranking.horizon.toReversed());
});

test("a vendor without a place comes last either way", () => {
  const ranking = { ...report.ranking, horizon: ["beta"] };
  for (const direction of ["ascending", "descending"] as const) {
    const sorted = sortVendors({ ...report, ranking }, "horizon", { by: null, direction });
    expect(sorted.map(({ vendor }) => vendor)).toEqual(["beta", "acme"]);
  }
});

test("by a figure, both ways", () => {
  const up = slugs({ by: COST, direction: "ascending" });
  expect(up).toHaveLength(2);
  expect(slugs({ by: COST, direction: "descending" })).toEqual(up.toReversed());
});

test("what is not known comes last either way", () => {
  const vendors = report.vendors.map((vendor) =>
    vendor.vendor === "acme" ? { ...vendor, costInDisplayCurrency: null } : vendor,
  );
  for (const direction of ["ascending", "descending"] as const) {
    const sorted = sortVendors({ ...report, vendors }, "horizon", { by: COST, direction });
    expect(sorted.at(-1)?.vendor).toBe("acme");
  }
});

test("a first press asks for the good end, a second for the other", () => {
  const first = nextSort(BY_PLACE, COVERAGE);
  expect(first).toEqual({ by: COVERAGE, direction: "descending" });
  expect(nextSort(first, COVERAGE).direction).toBe("ascending");
  expect(nextSort(first, COST)).toEqual({ by: COST, direction: "ascending" });
});

const traits = traitsOf(report, {
  ...smallCatalogue,
  vendors: [
    { slug: "acme", name: { en: "", zh: "" }, regions: ["CN"], openaiCompatible: true },
    { slug: "beta", name: { en: "", zh: "" }, regions: null, openaiCompatible: false },
  ],
});
const seen = (filter: Partial<typeof NO_FILTER>) => {
  const { shown, unknown, hidden } = filterVendors(report.vendors, traits, {
    ...NO_FILTER,
    ...filter,
  });
  return [shown, unknown, hidden].map((part) => part.map(({ vendor }) => vendor).join());
};

test.each([
  { why: "nothing asked", filter: {}, is: ["acme,beta", "", ""] },
  { why: "unknown is no match", filter: { region: "CN" }, is: ["acme", "beta", ""] },
  { why: "nor a no: only Acme is", filter: { region: "HK" }, is: ["", "beta", "acme"] },
  { why: "a documented no hides", filter: { compatible: true }, is: ["acme", "", "beta"] },
  {
    why: "one no outweighs an unknown",
    filter: { region: "CN", compatible: true },
    is: ["acme", "", "beta"],
  },
  { why: "by tier of the models moved to", filter: { tier: "economy" }, is: ["acme", "", "beta"] },
] as const)("filters: $why", ({ filter, is }) => {
  expect(seen(filter)).toEqual(is);
});

test("only choices that leave something are offered", () => {
  expect(choicesOf(traits)).toEqual({
    regions: ["CN"],
    tiers: ["flagship", "economy"],
    compatible: true,
  });
});
