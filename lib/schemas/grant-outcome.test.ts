import { expect, test } from "vitest";
import { z } from "zod";
import { estimate } from "@/lib/domain/estimate/estimate";
import { summarise } from "@/lib/domain/report/report-summary";
import { parseDecimal } from "@/lib/domain/units/decimal";
import { assume, ONE_DAY, offerWith, smallCatalogue } from "@/test/small-catalogue";
import { reportSchema, reportSummarySchema } from "./report";

const AMOUNTS = [
  ...(["advertised", "granted", "inScope"] as const),
  ...(["usable", "used", "lapsed", "remaining"] as const),
];

test("money a grant gives is an exact decimal of its currency, in answers and in what is stored", () => {
  const credit = { currency: "USD", pico: 10n * 10n ** 12n } as const;
  const offers = [offerWith({ kind: "credit", credit })];
  const input = { usage: ONE_DAY, paid: [], period: null, assumptions: assume() };
  const found = estimate(input, { ...smallCatalogue, offers });
  if (found === null) throw new Error("no report");
  // $10 is ¥70, of which a year of 60 tokens at ¥10 per million uses ¥0.219
  const wire = { unit: "CNY", advertised: "70", granted: "70", used: "0.219" };
  const answer = z.encode(reportSchema, found);
  expect(answer.vendors[0]?.grants[0]).toMatchObject(wire);
  expect(reportSchema.parse(JSON.parse(JSON.stringify(answer)))).toEqual(found);
  const stored = z.encode(reportSummarySchema, summarise(found));
  expect(stored.vendors[0]?.grants[0]).toMatchObject(wire);
  expect(reportSummarySchema.parse(stored)).toEqual(summarise(found));
});

test("money of a comparison stored in 10⁻¹² is what it was", () => {
  const credit = { currency: "CNY", pico: 7n * 10n ** 12n } as const;
  const offers = [offerWith({ kind: "credit", credit })];
  const input = { usage: ONE_DAY, paid: [], period: null, assumptions: assume() };
  const found = estimate(input, { ...smallCatalogue, offers });
  if (found === null) throw new Error("no report");
  const pico = (amount: string | null = null) => amount && String(parseDecimal(amount, 12));
  const stored = z.encode(reportSummarySchema, summarise(found));
  const old = {
    ...stored,
    vendors: stored.vendors.map((vendor) => ({
      ...vendor,
      grants: vendor.grants.map((grant) => ({
        ...grant,
        unit: "pico",
        ...Object.fromEntries(AMOUNTS.map((key) => [key, pico(grant[key])])),
      })),
    })),
  };
  expect(reportSummarySchema.parse(JSON.parse(JSON.stringify(old)))).toEqual(summarise(found));
});
