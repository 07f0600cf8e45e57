import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/units/day";
import { Pico } from "@/lib/domain/units/money";
import { listedGrant as grant } from "@/test/listed-grant";
import { listedOffer as offer } from "@/test/listed-offer";
import { foldText, type ListedOffer } from "./listed-offer";
import { filterOffers, NO_FILTER } from "./offer-filter";
import { headlineOf } from "./offer-headline";
import { type OFFER_SORTS, sortOffers } from "./offer-sort";
import { widerFilters } from "./wider-filter";

const JULY_9 = day("2024-07-09");

const OFFERS = [
  offer("baidu", {
    grants: [grant({ tokens: 50n })],
    searchText: foldText("Baidu 百度 ERNIE 文心"),
  }),
  offer("tencent", {
    grants: [grant({ tokens: 100n })],
    perks: ["migration-service"],
    regions: ["CN", "HK"],
    window: {
      from: null,
      until: day("2024-07-31"),
      reportedFrom: day("2024-07-01"),
      reportedUntil: null,
    },
  }),
  offer("credit", {
    grants: [grant({ kind: "credit", credit: { currency: "CNY", pico: Pico(5n) } })],
  }),
  offer("later", {
    window: { from: null, until: null, reportedFrom: day("2025-09-05"), reportedUntil: null },
  }),
  offer("none", {
    noneFound: true,
    window: { from: null, until: null, reportedFrom: null, reportedUntil: null },
  }),
];
const slugs = (offers: readonly ListedOffer[]) => offers.map(({ slug }) => slug).join(" ");
const kept = (change: Partial<typeof NO_FILTER>) =>
  slugs(filterOffers(OFFERS, { ...NO_FILTER, ...change }, JULY_9));

describe("filterOffers", () => {
  test.each([
    { why: "leaves out what came later", change: {}, slugs: "baidu tencent credit none" },
    { why: "finds Chinese names", change: { q: "文心" }, slugs: "baidu" },
    { why: "finds any case and width", change: { q: "ＢＡＩＤＵ ernie" }, slugs: "baidu" },
    { why: "wants every word", change: { q: "baidu tencent" }, slugs: "" },
    { why: "knows grants by kind", change: { kind: "credit" as const }, slugs: "credit" },
    {
      why: "knows perks by kind",
      change: { kind: "migration-service" as const },
      slugs: "tencent",
    },
    {
      why: "knows the status of the day",
      change: { status: "claimable" as const },
      slugs: "tencent",
    },
    { why: "knows regions", change: { region: "HK" as const }, slugs: "tencent" },
    {
      why: "keeps what nobody says apart",
      change: { region: "unknown" as const },
      slugs: "baidu credit",
    },
    { why: "knows vendors", change: { vendor: "none" }, slugs: "none" },
  ])("$why", ({ change, slugs }) => expect(kept(change)).toBe(slugs));
});

describe("widerFilters", () => {
  test("names the conditions in the way, the nearest first", () => {
    const filter = { ...NO_FILTER, kind: "credit" as const, q: "baidu" };
    expect(widerFilters(OFFERS, filter, JULY_9)).toEqual([
      { drop: "kind", count: 1 },
      { drop: "q", count: 1 },
    ]);
    expect(widerFilters(OFFERS, { ...filter, vendor: "tencent" }, JULY_9)).toEqual([]);
    const three = { ...NO_FILTER, status: "standing" as const, vendor: "tencent" };
    expect(widerFilters(OFFERS, three, JULY_9)).toEqual([
      { drop: "status", count: 1 },
      { drop: "vendor", count: 2 },
    ]);
  });
});

describe("sortOffers", () => {
  const sorted = (sort: (typeof OFFER_SORTS)[number]) =>
    slugs(sortOffers(OFFERS, sort, { asOf: JULY_9, locale: "en" }));

  test("by deadline: what can be claimed, then what was reported last", () => {
    expect(sorted("deadline")).toBe("tencent baidu credit later none");
  });
  test("by deadline: soonest end, then last seen, soonest start, what is stale, last ended", () => {
    const window = (change: Partial<ListedOffer["window"]>) => ({
      window: {
        from: null,
        until: null,
        reportedFrom: day("2024-01-01"),
        reportedUntil: null,
        ...change,
      },
    });
    const given = [
      offer("a-ended-first", window({ until: day("2024-07-01") })),
      offer("b-ended-last", window({ until: day("2024-07-08") })),
      offer("c-stale-long", window({ reportedUntil: day("2024-03-01") })),
      offer("d-stale", window({ reportedUntil: day("2024-04-01") })),
      offer("e-starts-later", window({ from: day("2024-08-01") })),
      offer("f-starts-soon", window({ from: day("2024-07-10") })),
      offer("g-seen-in-june", window({ reportedUntil: day("2024-06-20") })),
      offer("h-seen-in-july", window({ reportedUntil: day("2024-07-05") })),
      offer("i-open-long", window({ until: day("2024-09-01") })),
      offer("j-open", window({ until: day("2024-07-20") })),
    ];
    expect(slugs(sortOffers(given, "deadline", { asOf: JULY_9, locale: "en" }))).toBe(
      "j-open i-open-long h-seen-in-july g-seen-in-june f-starts-soon e-starts-later d-stale c-stale-long b-ended-last a-ended-first",
    );
  });
  test("best first: what can be had, by worth, then what sources agree about, then what lasts longest", () => {
    const open = { from: day("2024-07-01"), until: day("2024-08-01") };
    const window = { ...open, reportedFrom: day("2024-07-01"), reportedUntil: null };
    const given = [
      offer("a-ended", { window: { ...window, until: day("2024-07-08") } }),
      offer("b-to-come", { window: { ...window, from: day("2024-07-20") } }),
      offer("c-unknown-worth", { window }),
      offer("d-disputed", { window, conflict: true }),
      offer("e-lasts", { window: { ...window, until: day("2024-12-31") } }),
      offer("f-dear", { window, conflict: true }),
      offer("g-cheap", { window }),
      offer("h-no-last-day", { window: { ...window, until: null } }),
    ];
    const worths: Record<string, Pico> = { "f-dear": Pico(9n), "g-cheap": Pico(1n) };
    const worthOf = ({ slug }: ListedOffer) => worths[slug] ?? null;
    const order = sortOffers(given, "best", { asOf: JULY_9, locale: "en", worthOf });
    expect(slugs(order)).toBe(
      "f-dear g-cheap h-no-last-day e-lasts c-unknown-worth d-disputed b-to-come a-ended",
    );
  });
  test("by grant: tokens, then credit, then nothing sized", () => {
    expect(sorted("grant")).toBe("tencent baidu credit later none");
  });
  test("by worth: dearest first, what has no price last", () => {
    const worths: Record<string, Pico> = { credit: Pico(5n), baidu: Pico(9n), later: Pico(0n) };
    const worthOf = ({ slug }: ListedOffer) => worths[slug] ?? null;
    const order = sortOffers(OFFERS, "worth", { asOf: JULY_9, locale: "en", worthOf });
    expect(slugs(order)).toBe("baidu credit later none tencent");
  });
  test("by vendor", () => expect(sorted("vendor")).toBe("baidu credit later none tencent"));
});

describe("headlineOf", () => {
  test.each([
    {
      why: "adds pools",
      grants: [{ tokens: 50n }, { tokens: 100n }],
      is: { kind: "tokens", tokens: 150n },
    },
    {
      why: "does not add daily to once",
      grants: [{ tokens: 9n, recurrence: "daily" as const }, { tokens: 2n }],
      is: { tokens: 2n },
    },
    {
      why: "shows daily ones alone",
      grants: [{ tokens: 9n, recurrence: "daily" as const }],
      is: { tokens: 9n, recurrence: "daily" },
    },
    {
      why: "knows unstated from zero",
      grants: [{ kind: "credit" as const }],
      is: { kind: "unstated", of: "credit" },
    },
    { why: "has perks when nothing pays", grants: [], is: { kind: "perks" } },
  ])("$why", ({ grants, is }) => expect(headlineOf(grants.map(grant))).toMatchObject(is));
});
