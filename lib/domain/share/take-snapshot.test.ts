import { expect, test } from "vitest";
import { z } from "zod";
import { estimate } from "@/lib/domain/estimate/estimate";
import { summarise } from "@/lib/domain/report/report-summary";
import { day } from "@/lib/domain/units/day";
import { Billed } from "@/lib/domain/units/money";
import type { UsageCell } from "@/lib/domain/usage/usage";
import { openSnapshotSchema } from "@/lib/schemas/snapshot";
import { assume, smallCatalogue } from "@/test/small-catalogue";
import { takeSnapshot } from "./take-snapshot";

const cell = (at: string, model: string, tokens: bigint): UsageCell => ({
  ...{ day: day(at), model, batch: false, tier: "default", requests: 7_654_321n },
  meters: { inputUncached: tokens, output: 31_415_926n },
});
/** Volumes no catalogue has: whatever of them is left can be found. */
const USAGE = [
  cell("2024-06-01", "gpt-x", 123_456_789n),
  cell("2024-06-02", "gpt-x", 987_654_321n),
  cell("2024-06-02", "gpt-y", 192_837_465n),
];
const PAID = [
  {
    day: day("2024-06-01"),
    item: "gpt-x",
    amount: Billed(271_828n * 10n ** 33n),
    currency: "USD" as const,
  },
];

function taken(hideVolumes: boolean) {
  const input = { usage: USAGE, paid: PAID, period: null, assumptions: assume() };
  const report = estimate(input, smallCatalogue);
  if (report === null) throw new Error("no report");
  const flip = { from: "beta", to: "acme", at: 123_456_789, change: null } as const;
  const snapshot = takeSnapshot({
    ...{ input, report: summarise(report), catalogue: smallCatalogue, hideVolumes },
    flips: [
      { ...flip, assumption: "integrationCost" },
      { ...flip, assumption: "horizonDays", at: 12 },
    ],
    ...{ createdOn: day("2024-08-01"), title: "T", note: "N" },
  });
  if (snapshot === null) throw new Error("no snapshot");
  return { report, text: JSON.stringify(z.encode(openSnapshotSchema, snapshot)) };
}

/** Every run of digits in a text, as whole numbers. */
const numbersIn = (text: string) => new Set([...text.matchAll(/\d{4,}/g)].map(([run]) => run));

test("without hiding, volumes are kept to the last token", () => {
  expect(taken(false).text).toContain('"123456789"');
});

test("with volumes hidden, no volume and no amount of the usage is in what is stored", () => {
  const { report, text } = taken(true);
  const stored = JSON.parse(text);
  for (const key of ["usage", "paid", "report", "projected", "requests", "meters"]) {
    expect(stored).not.toHaveProperty(key);
  }
  // What long numbers there are, are the catalogue's: its facts, days, rate and revision.
  const { facts, fx, period, createdOn, assumptions, ...rest } = stored;
  expect([...numbersIn(JSON.stringify(rest))]).toEqual([]);
  const ownFigures = [
    ...USAGE.flatMap(({ requests, meters }) => [requests, ...Object.values(meters)]),
    report.projected.tokens,
    report.baseline.list.money.pico,
    ...report.vendors.flatMap(({ cost, grants }) => [
      cost?.expected?.pico,
      ...grants.map(({ used }) => used),
    ]),
  ];
  for (const figure of ownFigures) {
    if (figure !== undefined && figure > 9_999n) expect(text).not.toContain(String(figure));
  }
  expect(stored.flips.map(({ assumption }: { assumption: string }) => assumption)).toEqual([
    "horizonDays",
  ]);
});

test("the parts are the figures' own, in whole percents", () => {
  const { report, text } = taken(true);
  const stored = JSON.parse(text);
  // 1.30 of 1.33 billion tokens, the output of three cells among them, are gpt-x's.
  expect(stored.models).toEqual([
    { model: "gpt-x", part: "0.84" },
    { model: "gpt-y", part: "0.16" },
  ]);
  const parts = new Map<string, { expected: string } | null>(
    stored.vendors.map(({ vendor, cost }: { vendor: string; cost: never }) => [vendor, cost]),
  );
  for (const { vendor, costInDisplayCurrency: cost } of report.vendors) {
    const part = parts.get(vendor);
    if (cost === null) expect(part).toBeNull();
    else {
      // ¥7 to the dollar, the display currency is CNY.
      const percent = Number(cost.expected?.pico) / Number(report.baseline.list.money.pico) / 0.07;
      expect(Number(part?.expected) * 100).toBeCloseTo(percent, -0.5);
    }
  }
});
