import { expect, test } from "vitest";
import type { Offer, Statement } from "@/lib/domain/catalogue/offer";
import { day, formatDay } from "@/lib/domain/units/day";
import { listedGrant } from "@/test/listed-grant";
import { plainOffer } from "@/test/plain-offer";
import { offerDates } from "./offer-dates";
import { offerHistory } from "./offer-history";

const OPEN = { from: null, until: null, reportedFrom: null, reportedUntil: null };
const told = (offers: readonly Offer[]) =>
  offerDates(offers).map((date) => [
    formatDay(date.day),
    date.kind,
    date.offer.slug,
    date.grant?.en,
  ]);

const DATED = plainOffer({
  slug: "dated",
  window: {
    from: day("2024-06-25"),
    until: day("2024-07-31"),
    reportedFrom: day("2024-06-26"),
    reportedUntil: day("2024-07-01"),
  },
  grants: [
    listedGrant({
      label: { en: "year", zh: "年" },
      validity: { kind: "until", day: day("2024-12-31") },
    }),
    listedGrant({ validity: { kind: "days", days: 30 } }),
  ],
});
const REPORTED = plainOffer({ slug: "a", window: { ...OPEN, reportedFrom: day("2024-07-31") } });

test("documented days by day and slug: a first report only where no first day is known", () => {
  expect(told([DATED, REPORTED])).toEqual([
    ["2024-06-25", "opens", "dated", undefined],
    ["2024-07-31", "reported", "a", undefined],
    ["2024-07-31", "last-day", "dated", undefined],
    ["2024-12-31", "validity-ends", "dated", "year"],
  ]);
});

test("a platform that closes ends what would have lasted longer", () => {
  const closing = { ...DATED, window: { ...DATED.window, closedOn: day("2024-07-15") } };
  expect(told([closing])).toEqual([
    ["2024-06-25", "opens", "dated", undefined],
    ["2024-07-15", "closed", "dated", undefined],
  ]);
  const after = { ...DATED, window: { ...DATED.window, closedOn: day("2025-01-01") } };
  expect(told([after])).toEqual(told([DATED]));
});

test("days of one offer on one day keep the order they are told in, whichever offer came first", () => {
  expect(told([REPORTED, DATED])).toEqual(told([DATED, REPORTED]));
});

test("an offer that was looked for and not found has no days", () => {
  expect(told([{ ...DATED, noneFound: true }])).toEqual([]);
});

const says = (id: string, source: string, on: string | null): Statement => ({
  id,
  source: { slug: source, publisher: source, title: null, url: null, tier: "blog", voice: source },
  dateText: on ?? "undated",
  day: on === null ? null : day(on),
  value: { en: id, zh: id },
  words: { en: id, zh: id },
});
const fact = (field: string, statements: readonly Statement[]) => ({
  field,
  value: null,
  restsOn: null,
  was: null,
  note: null,
  conflict: false,
  statements,
});

test("a history is oldest first, the undated last, every source once a day with all it says", () => {
  const history = offerHistory({
    ...DATED,
    facts: [
      fact("grant", [says("g1", "blog", "2024-06-25"), says("g2", "blog", null)]),
      fact("window", [says("w1", "blog", "2024-06-25"), says("w2", "paper", "2024-06-25")]),
    ],
  });
  expect(
    history.map(({ day: on, dates, said }) => ({
      on: on && formatDay(on),
      dates: dates.map(({ kind }) => kind),
      said: said.map(({ source, about }) => [
        source.slug,
        ...about.map(({ field, statement }) => `${field} ${statement.id}`),
      ]),
    })),
  ).toEqual([
    {
      on: "2024-06-25",
      dates: ["opens"],
      said: [
        ["blog", "grant g1", "window w1"],
        ["paper", "window w2"],
      ],
    },
    { on: "2024-07-31", dates: ["last-day"], said: [] },
    { on: "2024-12-31", dates: ["validity-ends"], said: [] },
    { on: null, dates: [], said: [["blog", "grant g2"]] },
  ]);
});
