import { expect, test } from "vitest";
import { editAnchors } from "./catalogue-edit";

const edits = (...revisions: string[]) => revisions.map((revision) => ({ revision }));

test("an edit is named by its revision; one that brings a revision back has a name of its own", () => {
  const [a, b] = ["a".repeat(64), "b".repeat(64)];
  expect(editAnchors(edits(a, b, a, b))).toEqual([
    ...[`${"a".repeat(12)}-2`, `${"b".repeat(12)}-2`, "a".repeat(12), "b".repeat(12)],
  ]);
  expect(editAnchors([])).toEqual([]);
});
