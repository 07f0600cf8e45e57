import { expect, test } from "vitest";
import type { EstimateCatalogue, EstimateOffer } from "@/lib/domain/catalogue/catalogue";
import type { Retirement } from "@/lib/domain/catalogue/retirement";
import { day, formatDay } from "@/lib/domain/units/day";
import { MicroPerMillion } from "@/lib/domain/units/money";
import { offerWith, smallCatalogue } from "@/test/small-catalogue";
import { newsSince, type Seen, seenOf } from "./news";
import type { WatchSubject } from "./watch";
import { watchedInCatalogue } from "./watched";

const NOTHING: Seen = { facts: [], events: [] };
const MODEL: WatchSubject = { kind: "model", id: "gpt-x" };

function show(subject: WatchSubject, on: string, catalogue: EstimateCatalogue = smallCatalogue) {
  const watched = watchedInCatalogue(subject, catalogue, day(on));
  if (watched === null) throw new Error(`no ${subject.kind} ${subject.id}`);
  return watched;
}

function news(
  subject: WatchSubject,
  then: readonly [on: string, catalogue: EstimateCatalogue],
  now: readonly [on: string, catalogue: EstimateCatalogue],
) {
  const seen = seenOf(show(subject, ...then));
  return newsSince(seen, show(subject, ...now), day(now[0]));
}

const END: Retirement = {
  host: "openai",
  subject: "model",
  models: ["gpt-x"],
  announcedOn: day("2026-06-01"),
  lastDay: day("2027-01-31"),
  latestLastDay: day("2027-01-31"),
  replacements: [{ model: "gpt-z", readOn: day("2026-11-29") }],
};
const ending = (lastDay: string): EstimateCatalogue => ({
  ...smallCatalogue,
  retirements: [{ ...END, lastDay: day(lastDay), latestLastDay: day(lastDay) }],
});

test("nothing is told twice, and nothing that could be seen when the watch began", () => {
  const calm = ending("2027-01-31");
  expect(news(MODEL, ["2026-12-02", calm], ["2026-12-02", calm])).toEqual([]);
  expect(news(MODEL, ["2026-12-02", calm], ["2026-12-31", calm])).toEqual([]);
});

test.each([
  ["2026-12-01", "2026-12-02", 60],
  ["2026-12-31", "2027-01-01", 30],
  ["2027-01-23", "2027-01-24", 7],
  ["2027-01-29", "2027-01-30", 1],
])("from %s to %s a model's last day is told, %i days ahead", (then, now, daysLeft) => {
  const catalogue = ending("2027-01-31");
  expect(news(MODEL, [then, catalogue], [now, catalogue])).toMatchObject([
    { kind: "last-day", daysLeft, lastDay: day("2027-01-31") },
  ]);
});

test("of reminders that come together only the nearest is told", () => {
  const catalogue = ending("2027-01-31");
  const told = newsSince(NOTHING, show(MODEL, "2027-01-30", catalogue), day("2027-01-30"));
  expect(told.filter(({ kind }) => kind === "last-day")).toMatchObject([{ daysLeft: 1 }]);
});

test("a last day that moves is told as what it was and is, and reminded of anew", () => {
  const told = news(
    MODEL,
    ["2027-01-02", ending("2027-01-31")],
    ["2027-01-02", ending("2027-01-09")],
  );
  expect(told).toMatchObject([
    { kind: "last-day", daysLeft: 7 },
    { kind: "fact", change: { field: "lastDay", frozen: "2027-01-31", now: "2027-01-09" } },
  ]);
});

const OFFER: WatchSubject = { kind: "offer", id: "acme-offer" };

/** The catalogue with an offer of this window. */
function withWindow(window: Partial<EstimateOffer["window"]>): EstimateCatalogue {
  const offer = offerWith({});
  return { ...smallCatalogue, offers: [{ ...offer, window: { ...offer.window, ...window } }] };
}

test("an offer's end is told before it comes, and as its status when it has come", () => {
  const open = withWindow({ from: day("2024-06-01"), until: day("2024-07-31") });
  expect(news(OFFER, ["2024-07-23", open], ["2024-07-24", open])).toMatchObject([
    { kind: "claim-ends", daysLeft: 7, until: day("2024-07-31") },
  ]);
  expect(news(OFFER, ["2024-07-31", open], ["2024-08-01", open])).toMatchObject([
    { kind: "fact", change: { field: "status", frozen: "claimable", now: "ended" } },
  ]);
});

test("what came, went and comes again is told again", () => {
  const standing = withWindow({
    from: day("2024-06-01"),
    until: null,
    reportedUntil: day("2024-07-01"),
  });
  const longer = withWindow({
    from: day("2024-06-01"),
    until: null,
    reportedUntil: day("2024-12-01"),
  });
  const status = (told: ReturnType<typeof news>) =>
    told.flatMap((event) => (event.kind === "fact" ? [event.change.now] : []));
  expect(status(news(OFFER, ["2024-07-02", standing], ["2024-11-15", standing]))).toEqual([
    "stale",
  ]);
  expect(status(news(OFFER, ["2024-11-15", standing], ["2024-12-02", longer]))).toEqual([
    "standing",
  ]);
  expect(status(news(OFFER, ["2024-12-02", longer], ["2025-06-01", longer]))).toEqual(["stale"]);
});

test("a vendor's price is told when it rises and when it falls", () => {
  const vendor: WatchSubject = { kind: "vendor", id: "acme" };
  const priced = (output: bigint): EstimateCatalogue => ({
    ...smallCatalogue,
    prices: smallCatalogue.prices.map((price) =>
      price.vendor === "acme" && price.model === "big"
        ? { ...price, perMillion: { ...price.perMillion, output: MicroPerMillion(output) } }
        : price,
    ),
  });
  const on = "2024-07-09";
  const changes = (then: bigint, now: bigint) =>
    news(vendor, [on, priced(then)], [on, priced(now)]).flatMap((event) =>
      event.kind === "fact" ? [[event.change.id, event.change.frozen, event.change.now]] : [],
    );
  expect(changes(8_000_000n, 9_000_000n)).toEqual([["price/acme/big", "CNY 8", "CNY 9"]]);
  expect(changes(9_000_000n, 8_000_000n)).toEqual([["price/acme/big", "CNY 9", "CNY 8"]]);
});

test("what the catalogue does not know cannot be watched", () => {
  for (const kind of ["offer", "vendor", "model", "share"] as const)
    expect(
      watchedInCatalogue({ kind, id: "nothing" }, smallCatalogue, day("2024-07-09")),
    ).toBeNull();
});

test("every event of a watch says its day", () => {
  const told = newsSince(
    NOTHING,
    show(MODEL, "2027-01-30", ending("2027-01-31")),
    day("2027-01-30"),
  );
  for (const event of told) expect(formatDay(event.day)).toMatch(/^\d{4}-\d\d-\d\d$/);
});
