import { expect, test } from "vitest";
import { day } from "@/lib/domain/units/day";
import { type CountedOffer, campaignState } from "./campaign-state";

const NONE = { from: null, until: null, reportedFrom: null, reportedUntil: null };
const offer = (vendor: string, change: Partial<CountedOffer> = {}): CountedOffer => ({
  vendor,
  campaign: "block",
  noneFound: false,
  window: { ...NONE, reportedFrom: day("2024-06-25") },
  ...change,
});

const OFFERS = [
  offer("a"),
  offer("a", { window: { ...NONE, reportedFrom: day("2024-07-01"), until: day("2024-07-31") } }),
  offer("b", { noneFound: true }),
  offer("c", { campaign: null, window: { ...NONE, reportedUntil: day("2024-05-01") } }),
  offer("d", { campaign: null, window: { ...NONE, reportedUntil: day("2024-03-01") } }),
];

test.each([
  { at: "2024-06-24", vendors: 0, claimable: 0, standing: 0, stale: 0, ended: 0 },
  { at: "2024-07-09", vendors: 1, claimable: 1, standing: 1, stale: 0, ended: 0 },
  { at: "2024-08-01", vendors: 1, claimable: 0, standing: 1, stale: 0, ended: 1 },
  { at: "2024-12-01", vendors: 1, claimable: 0, standing: 0, stale: 1, ended: 1 },
])("on $at", ({ at, vendors, ...counts }) => {
  const state = campaignState(OFFERS, "block", day(at));
  expect(state).toMatchObject({ vendors });
  expect(state.byStatus).toEqual({ upcoming: 0, ...counts });
});
