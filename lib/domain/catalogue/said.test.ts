import { expect, test } from "vitest";
import { type CitedSource, citedIn, isSaidBy, saidAbout } from "./said";

const said = (about: string, ...sources: string[]) => ({
  about,
  words: { en: about, zh: about },
  conflict: false,
  sources,
});
const source = (slug: string, later: boolean): [string, CitedSource] => [
  slug,
  {
    ...{ slug, publisher: slug, title: null, url: null, tier: "vendor", voice: slug },
    ...{ dateText: "undated", day: null, later },
  },
];
const cited = new Map([source("old", false), source("new", true)]);

test("each source is named once, however deep it stands", () => {
  const record = {
    statements: [said("a", "old", "new"), said("b", "old")],
    rates: [{ sources: ["x"] }],
  };
  expect([...citedIn(record)]).toEqual(["old", "new", "x"]);
  expect([...citedIn(null)]).toEqual([]);
});

test.each([
  [["old", "new"], true, "one of them had been read"],
  [["new"], false, "it is of a later day"],
  [["gone"], false, "there is no such source"],
  [[], false, "nobody says it"],
])("said by %j: %s, for %s", (sources, isKnown) => {
  expect(isSaidBy([said("a", ...sources)], cited)).toBe(isKnown);
});

test("what is said about one side keeps its order", () => {
  const statements = [said("price", "a"), said("quota", "b"), said("price", "c")];
  expect(saidAbout(statements, "price").map(({ sources }) => sources[0])).toEqual(["a", "c"]);
});
