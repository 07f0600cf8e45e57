import { expect, test } from "vitest";
import { z } from "zod";
import { tuningMarket } from "@/lib/domain/catalogue/to-tuning-market";
import { estimate } from "@/lib/domain/estimate/estimate";
import { day } from "@/lib/domain/units/day";
import { tuningMarketSchema } from "@/lib/schemas/fine-tuning-part";
import { reportSchema } from "@/lib/schemas/report";
import { assume, cell, smallCatalogue } from "@/test/small-catalogue";
import { readCatalogue } from "./read-catalogue";

const { fineTuning } = await readCatalogue("prisma/catalog");
const market = tuningMarket(fineTuning);

test("the catalogue's hosts and perks travel to the browser and back", () => {
  const sent = JSON.parse(JSON.stringify(z.encode(tuningMarketSchema, market)));
  expect(tuningMarketSchema.parse(sent)).toEqual(market);
});

function waysOut(asOf: string) {
  const usage = [cell("2024-06-01", "ft:gpt-4o-mini-2024-07-18:me::1", { training: 1_000_000n })];
  const assumptions = assume({ asOf: day(asOf), startOn: day(asOf), horizonDays: 30 });
  const catalogue = { ...smallCatalogue, tuning: market };
  const report = estimate({ usage, paid: [], period: null, assumptions }, catalogue);
  if (report === null) throw new Error("no report");
  return report;
}

test("the ways out of today are those that take OpenAI's rows first, and are answered and kept as they are", () => {
  const report = waysOut("2026-11-30");
  const exits = report.fineTuning?.exits ?? [];
  expect(exits.slice(0, 3).map(({ slug }) => slug)).toEqual(["fireworks", "nebius", "together"]);
  expect(exits.map(({ slug }) => slug)).toContain("azure");
  // $3 per million on 4o mini's base at Azure, the cheapest $1.5
  const azure = exits.find(({ slug }) => slug === "azure");
  expect(azure?.training).toMatchObject({ of: "gpt-4.1-nano-2025-04-14" });
  const sent = JSON.parse(JSON.stringify(z.encode(reportSchema, report)));
  expect(reportSchema.parse(sent).fineTuning).toEqual(report.fineTuning);
  expect(reportSchema.parse({ ...sent, fineTuning: undefined }).fineTuning).toBeNull();
});

test("in July 2024 nothing read later is a way out", () => {
  expect(waysOut("2024-07-09").fineTuning?.exits).toEqual([]);
});
