import { expect, test } from "vitest";
import type { SourceRecord } from "./listing";
import type { Fact } from "./offer";
import { voicesOf } from "./source-use";

const source = (slug: string, original: string | null): SourceRecord => ({
  slug,
  publisher: slug,
  title: null,
  url: null,
  tier: "newspaper",
  dateText: "2024-06-25",
  day: null,
  original,
});
const SOURCES = new Map(
  [
    source("agency", null),
    source("paper", "agency"),
    source("copy", "paper"),
    source("own", null),
  ].map((one) => [one.slug, one]),
);

function said(by: string, en: string): Fact["statements"][number] {
  const value = { en, zh: en };
  const record = SOURCES.get(by) ?? source(by, null);
  return { id: by, source: record, dateText: "", day: null, value, words: value };
}

test("an agency and those that copy it, even through one another, are one voice", () => {
  const statements = [
    said("agency", "50"),
    said("paper", "50"),
    said("copy", "50"),
    said("own", "60"),
  ];
  const fact: Fact = {
    field: "grant",
    value: null,
    restsOn: null,
    note: null,
    conflict: true,
    statements,
  };
  expect(voicesOf(fact, SOURCES).map(({ value, independent }) => [value.en, independent])).toEqual([
    ["50", 1],
    ["60", 1],
  ]);
  const two = { ...fact, statements: [...statements, said("own", "50")] };
  expect(voicesOf(two, SOURCES)[0]?.independent).toBe(2);
});
