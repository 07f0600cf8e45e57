import { expect, test } from "vitest";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import type { Retirement } from "@/lib/domain/catalogue/retirement";
import { estimate } from "@/lib/domain/estimate/estimate";
import { summarise } from "@/lib/domain/report/report-summary";
import { type Day, day, formatDay } from "@/lib/domain/units/day";
import { MicroPerMillion } from "@/lib/domain/units/money";
import { assume, ONE_DAY, smallCatalogue } from "@/test/small-catalogue";
import { shareEvents } from "./share-events";
import { sinceThen } from "./since-then";
import { takeSnapshot } from "./take-snapshot";

const MODEL = ONE_DAY[0]?.model ?? "";
const INPUT = { usage: ONE_DAY, paid: [], period: null, assumptions: assume() };

function frozen(hideVolumes = false) {
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

function eventsOf(snapshot: ReturnType<typeof frozen>, catalogue: EstimateCatalogue, today: Day) {
  return shareEvents(snapshot, sinceThen(snapshot, catalogue, today), catalogue, today);
}

const end: Retirement = {
  host: "openai",
  subject: "model",
  models: [MODEL],
  announcedOn: day("2024-07-20"),
  lastDay: day("2024-09-10"),
  latestLastDay: null,
  replacements: [],
};
const ending: EstimateCatalogue = { ...smallCatalogue, retirements: [end] };
const lastDays = (today: string, hideVolumes = false) =>
  eventsOf(frozen(hideVolumes), ending, day(today))
    .filter(({ kind }) => kind === "last-day")
    .map((event) => [formatDay(event.day), event.id.split("/").at(-1)]);

test("a model's last day is told 30, 7 and 1 days before, and not what was due before the share", () => {
  const all = [
    ["2024-09-09", "1"],
    ["2024-09-03", "7"],
    ["2024-08-11", "30"],
  ];
  expect(lastDays("2024-12-01")).toEqual(all);
  expect(lastDays("2024-12-01", true)).toEqual(all);
  expect(lastDays("2024-09-03")).toEqual(all.slice(1));
  expect(lastDays("2024-08-10")).toEqual([]);
});

test("another first place and a changed price are told once: their ids stay while the days go on", () => {
  const cheaper: EstimateCatalogue = {
    ...smallCatalogue,
    prices: smallCatalogue.prices.map((price) =>
      price.model === "big"
        ? { ...price, perMillion: { inputUncached: MicroPerMillion(1_000_000n) } }
        : price,
    ),
    vendors: smallCatalogue.vendors.filter(({ slug }) => slug !== "beta"),
  };
  const ids = (today: string) =>
    eventsOf(frozen(), cheaper, day(today)).flatMap(({ kind, id }) =>
      kind === "used-up" ? [] : [id],
    );
  expect(ids("2024-09-01")).toContain("first-place/acme");
  expect(ids("2024-09-01")).toContain("fact/price/acme/big/inputUncached/CNY 1");
  expect(ids("2024-09-02")).toEqual(ids("2024-09-01"));
});

test("nothing is told while nothing has changed", () => {
  const events = eventsOf(frozen(), smallCatalogue, day("2024-08-01"));
  expect(events.filter(({ kind }) => kind !== "used-up")).toEqual([]);
});
