import { describe, expect, test } from "vitest";
import type { ListedPrice } from "@/lib/domain/catalogue/listing";
import type { SourceRef } from "@/lib/domain/catalogue/offer";
import { type Day, day } from "@/lib/domain/units/day";
import type { Currency } from "@/lib/domain/units/money";
import { PLAIN_PRICE } from "@/test/plain-price";
import { type EvidenceFacts, evidenceOn, mostHelpful } from "./evidence";

const NOV_30 = day("2026-11-30");

const sourceRef = (slug: string): SourceRef => ({
  slug,
  publisher: slug,
  title: null,
  url: null,
  tier: "vendor",
  voice: slug,
});

const price = (
  [vendor, model]: readonly [string, string],
  currency: Currency,
  readOn: Day | null,
  effectiveUntil: Day | null = null,
): ListedPrice => ({
  ...PLAIN_PRICE,
  vendor,
  model,
  currency,
  perMillion: {},
  effectiveFrom: day("2026-05-01"),
  effectiveUntil,
  seenFrom: null,
  seenUntil: null,
  readOn,
  confidence: "high",
  note: null,
  sources: [sourceRef("older"), sourceRef(`${vendor}-page`)],
});

const same = (openaiModel: string, vendor: string, vendorModel: string) => ({
  ...{ openaiModel, vendor, vendorModel },
  ...{ from: null, until: null },
});

const offer = (slug: string, vendor: string, reportedUntil: Day, until: Day | null = null) => ({
  slug,
  vendor: { slug: vendor, name: { en: vendor, zh: vendor } },
  window: { from: null, until, reportedFrom: day("2026-08-01"), reportedUntil },
  grants: ["tokens"],
});

const FACTS: EvidenceFacts = {
  prices: [
    price(["openai", "gpt-x"], "USD", day("2026-09-01")),
    price(["openai", "gpt-y"], "USD", day("2026-09-01")),
    price(["acme", "big"], "CNY", day("2026-07-01")),
    price(["beta", "only"], "USD", day("2026-08-01")),
  ],
  offers: [],
  fx: [{ day: day("2026-09-29") }, { day: day("2026-12-01") }],
  equivalences: [same("gpt-x", "acme", "big"), same("gpt-x", "beta", "only")],
  retirements: [],
};

const brief = (facts: EvidenceFacts, asOf = NOV_30) =>
  evidenceOn(facts, asOf).map(({ kind, about, holdsUntil, vendors, gainDays }) => [
    ...[kind, about.join(), holdsUntil, vendors.join(), gainDays],
  ]);

describe("what figures rest on", () => {
  test("is listed by source and day, the first to age out first, with whose figures rest on it", () => {
    expect(brief(FACTS)).toEqual([
      // 30 days after 29 September; of acme alone, which is paid in CNY.
      ["rate", "USD/CNY", day("2026-10-29"), "acme", day("2026-12-28") - day("2026-10-29")],
      ["prices", "big", day("2026-12-28"), "acme", 0],
      // 180 days after 1 August; then OpenAI's own prices would be the first.
      ["prices", "only", day("2027-01-28"), "beta", day("2027-02-28") - day("2027-01-28")],
      ["prices", "gpt-x,gpt-y", day("2027-02-28"), "acme,beta", 0],
    ]);
  });

  test("names the newest source of a price", () => {
    const [, big] = evidenceOn(FACTS, NOV_30);
    expect(big?.source?.slug).toBe("acme-page");
  });

  test("holds no price with a dated end, none aged out, none of a model that is gone", () => {
    const prices = [
      price(["acme", "ending"], "CNY", day("2026-11-01"), day("2027-01-01")),
      price(["acme", "unseen"], "CNY", day("2026-05-02")),
      price(["acme", "gone"], "CNY", day("2026-11-01")),
    ];
    const end = { host: "acme", subject: "model", models: ["gone"], replacements: [] } as const;
    const on = day("2026-11-29");
    const retirements = [{ ...end, announcedOn: null, lastDay: on, latestLastDay: on }];
    expect(brief({ ...FACTS, fx: [], equivalences: [], prices, retirements })).toEqual([]);
  });

  test("holds offers that stand without a dated end, for 90 days after their last report", () => {
    const offers = [
      offer("standing", "beta", day("2026-11-01")),
      offer("stale", "beta", day("2026-08-31")),
      offer("dated", "beta", day("2026-11-01"), day("2026-12-31")),
      { ...offer("nothing", "beta", day("2026-11-01")), grants: [] },
    ];
    const held = brief({ ...FACTS, offers }).filter(([kind]) => kind === "offer");
    expect(held).toEqual([["offer", "standing", day("2027-01-30"), "beta", 0]]);
  });

  test("is that of the day: a rate of later is not known", () => {
    const [first] = evidenceOn(FACTS, day("2026-12-01"));
    expect(first?.kind).toBe("prices");
    expect(evidenceOn(FACTS, day("2024-01-01"))).toEqual([]);
  });
});

describe("the reading that helps most", () => {
  test("is the one that lets figures hold longest", () => {
    expect(mostHelpful(evidenceOn(FACTS, NOV_30))?.kind).toBe("rate");
  });

  test("gains nothing where another reading ages out on the same day: then more vendors count", () => {
    const on = day("2026-09-01");
    const prices = [
      price(["openai", "gpt-x"], "USD", on),
      price(["acme", "big"], "USD", on),
      price(["beta", "only"], "USD", on),
    ];
    const readings = evidenceOn({ ...FACTS, prices }, NOV_30);
    expect(readings.map(({ gainDays }) => gainDays)).toEqual([0, 0, 0, 0]);
    expect(mostHelpful(readings)?.vendor).toBe("openai");
  });

  test("is none where no figure rests on anything", () => {
    expect(mostHelpful(evidenceOn({ ...FACTS, equivalences: [] }, NOV_30))).toBeNull();
  });
});
