import { expect, test } from "vitest";
import { isSame, type Json } from "./json-document";
import { differences, mergedDocument } from "./merge-documents";

const BASE = {
  title: { en: "Old", zh: "旧" },
  summary: "s",
  grants: [{ name: "a", tokens: "1" }],
} satisfies Json;

test("each side's own changes stand, and one's own text wherever both changed the same", () => {
  const mine = { ...BASE, title: { en: "Mine", zh: "旧" }, summary: "mine" };
  const theirs = { ...BASE, title: { en: "Theirs", zh: "新" } };
  const found = differences(BASE, mine, theirs);
  expect(found).toEqual([
    { path: ["title", "en"], mine: "Mine", theirs: "Theirs", both: true, side: "mine" },
    { path: ["title", "zh"], mine: "旧", theirs: "新", both: false, side: "theirs" },
    { path: ["summary"], mine: "mine", theirs: "s", both: false, side: "mine" },
  ]);
  expect(mergedDocument(theirs, found)).toEqual({
    ...BASE,
    title: { en: "Mine", zh: "新" },
    summary: "mine",
  });
});

test("all of mine and all of theirs are what they were", () => {
  const mine = { ...BASE, grants: [{ name: "b", tokens: "2" }] };
  const theirs = { summary: "t", grants: [{ name: "a", tokens: "9" }] };
  const found = differences(BASE, mine, theirs);
  const all = (side: "mine" | "theirs") =>
    mergedDocument(
      theirs,
      found.map((one) => ({ ...one, side })),
    );
  expect(isSame(all("mine"), mine)).toBe(true);
  expect(isSame(all("theirs"), theirs)).toBe(true);
});

test("an item that they took away and one has changed comes back whole when one's own is kept", () => {
  const mine = { ...BASE, grants: [{ name: "a", tokens: "7" }] };
  const theirs = { ...BASE, grants: [] };
  const found = differences(BASE, mine, theirs);
  expect(found).toMatchObject([{ path: ["grants", "@name=a"], both: true, side: "mine" }]);
  expect(mergedDocument(theirs, found)).toEqual(mine);
});

test("a record that they withdrew comes back when one's own is kept", () => {
  const mine = { ...BASE, summary: "mine" };
  expect(mergedDocument(null, differences(BASE, mine, null))).toEqual(mine);
});
