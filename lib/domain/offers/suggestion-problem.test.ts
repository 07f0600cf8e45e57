import { expect, test } from "vitest";
import type { Proposal } from "@/lib/domain/catalogue/proposal";
import { day } from "@/lib/domain/units/day";
import { plainOffer } from "@/test/plain-offer";
import { suggestionProblem } from "./suggestion-problem";

const OFFER = plainOffer({
  window: { from: null, until: day("2026-12-31"), reportedFrom: null, reportedUntil: null },
});
const PROPOSAL: Proposal = {
  record: { kind: "offer", slug: "acme-offer" },
  field: "window.until",
  before: "2026-12-31",
  after: "2027-01-31",
  words: "Claim it until 31 January 2027.",
  source: "https://acme.example",
  day: day("2026-11-30"),
  why: { en: "…", zh: "……" },
};
const TODAY = day("2026-11-30");
const problem = (change: Partial<Proposal>) =>
  suggestionProblem(OFFER, { ...PROPOSAL, ...change }, TODAY);

test("takes what the quoted words say of a field as it stands", () => {
  expect(problem({})).toBeNull();
  expect(problem({ field: "title.en", before: "", after: "Free tokens" })).toBeNull();
});

test("says what is wrong with a correction", () => {
  expect(problem({ field: "window" })).toBe("no-such-field");
  expect(problem({ field: "__proto__.polluted" })).toBe("no-such-field");
  expect(problem({ before: "2026-12-30" })).toBe("changed-since");
  expect(problem({ after: "2026-12-31" })).toBe("no-change");
  expect(problem({ words: "Claim it soon." })).toBe("unquoted");
  expect(problem({ day: day("2026-12-01") })).toBe("day-ahead");
});

test("the day it was seen is the day of the reading, and no word of the source's", () => {
  const seen = { field: "window.reportedUntil", before: null, words: "Claim it." };
  expect(problem({ ...seen, after: "2026-11-30" })).toBeNull();
  expect(problem({ ...seen, after: "2026-11-29" })).toBe("not-the-day-read");
});
