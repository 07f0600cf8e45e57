import { expect, test } from "vitest";
import { assume, ONE_DAY, smallCatalogue } from "@/test/small-catalogue";
import type { EstimateCatalogue } from "./catalogue";
import { estimate } from "./estimate";
import { summarise } from "./report-summary";
import { sinceThen } from "./since-then";

function reportOf(catalogue: EstimateCatalogue) {
  const input = { usage: ONE_DAY, paid: [], period: null, assumptions: assume() };
  const report = estimate(input, catalogue);
  if (report === null) throw new Error("no report");
  return report;
}

const frozen = summarise(reportOf(smallCatalogue));

test("nothing has changed while engine, catalogue and figures are the same", () => {
  expect(sinceThen(frozen, reportOf(smallCatalogue))).toBeNull();
});

test("a new revision alone is told, with no figure beside it", () => {
  const change = sinceThen(frozen, reportOf({ ...smallCatalogue, revision: "next" }));
  expect(change).toMatchObject({ catalogue: { frozen: "test", now: "next" }, costs: [] });
  expect(change?.baseline).toBeNull();
});

test("each vendor whose expected cost differs has a line, a vendor that is gone too", () => {
  const prices = smallCatalogue.prices.map((price) =>
    price.model === "big" ? { ...price, perMillion: { inputUncached: 1_000_000n } } : price,
  );
  const vendors = smallCatalogue.vendors.filter(({ slug }) => slug !== "beta");
  const change = sinceThen(frozen, reportOf({ ...smallCatalogue, prices, vendors }));
  expect(change?.winner).toEqual({ frozen: "beta", now: "acme" });
  const lines = change?.costs ?? [];
  expect(lines.map(({ vendor }) => vendor)).toEqual(["beta", "acme"]);
  expect(lines[0]?.now).toBeNull();
  // A tenth of the price.
  expect(lines[1]?.frozen?.pico).toBe(10n * (lines[1]?.now?.pico ?? 0n));
});
