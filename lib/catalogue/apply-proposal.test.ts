import { expect, test } from "vitest";
import { parse } from "yaml";
import { applyProposal } from "./apply-proposal";

const FILE = `slug: acme
name: { en: Acme, zh: 甲 }
offers:
  - slug: acme-std
    # kept as it is
    title: { en: "5 million tokens", zh: 500 万 tokens }
    window: { reportedFrom: 2026-06-01, reportedUntil: 2026-09-25 }
    grants:
      - name: pack
        tokens: 5_000_000
        models: null
  - slug: acme-other
    window: { until: 2026-12-31 }
`;
const proposal = {
  record: { kind: "offer", slug: "acme-std" },
  field: "grants.pack.tokens",
  before: "5_000_000",
  after: "20_000_000",
  words: "Every new user gets 20 million tokens.",
  source: "https://acme.example/free",
  why: { en: "More tokens", zh: "额度增加" },
} as const;
const apply = (change: object) => applyProposal(FILE, { ...proposal, ...change }, "2026-11-30");

test("a value is changed in its place and nothing else", () => {
  expect(apply({})).toBe(FILE.replace("5_000_000", "20_000_000"));
  const reading = { field: "window.reportedUntil", before: "2026-09-25", after: "2026-11-30" };
  expect(apply(reading)).toBe(FILE.replace("2026-09-25", "2026-11-30"));
});

test("a field that was not there is added to its record", () => {
  const end = {
    field: "window.until",
    before: null,
    after: "2027-01-31",
    words: "Claim it by 31 January 2027.",
  };
  expect(apply(end)).toContain("reportedUntil: 2026-09-25, until: 2027-01-31 }");
  const stops = {
    field: "grants.pack.onExhausted",
    before: null,
    after: "stops",
    words: "Calls stop.",
  };
  expect(apply(stops)).toContain("        models: null\n        onExhausted: stops\n  - slug");
});

test("text is quoted where YAML needs it", () => {
  const title = {
    field: "title.en",
    before: "5 million tokens",
    after: "Free: 5 million",
    words: "5 million",
  };
  expect(apply(title)).toContain('title: { en: "Free: 5 million", zh');
  for (const after of [
    "5 million, once",
    "{5 million}",
    "[5 million]",
    "5 million # free",
    "a\nb",
  ]) {
    const { offers } = parse(apply({ ...title, after }));
    expect(offers[0].title).toEqual({ en: after, zh: "500 万 tokens" });
  }
});

test.each([
  {
    why: "a number nobody quoted",
    change: { after: "30_000_000" },
    says: "do not name 30_000_000",
  },
  {
    why: "another value stands",
    change: { before: "1_000_000" },
    says: "is 5_000_000, not 1_000_000",
  },
  { why: "nothing changes", change: { after: "5_000_000" }, says: "are the same" },
  {
    why: "no such offer",
    change: { record: { kind: "offer", slug: "acme-x" } },
    says: "no offer acme-x",
  },
  { why: "no such grant", change: { field: "grants.gift.tokens" }, says: "no such field" },
  {
    why: "more than a value",
    change: { field: "window", before: null },
    says: "more than one value",
  },
  {
    why: "a reading of another day",
    change: { field: "window.reportedUntil", before: "2026-09-25", after: "2026-11-29" },
    says: "the day somebody looked: 2026-11-30",
  },
])("$why is refused", ({ change, says }) => {
  expect(() => apply(change)).toThrow(says);
});
