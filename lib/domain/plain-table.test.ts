import { expect, test } from "vitest";
import { toCsv, toMarkdown } from "./plain-table";

test.each([
  ["plain", "plain"],
  ["a,b", '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ["two\nlines", '"two\nlines"'],
  ["=SUM(A1)", "'=SUM(A1)"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@cmd", "'@cmd"],
  ["\tx", "'\tx"],
  ["=a,b", '"\'=a,b"'],
])("a CSV cell of %j", (cell, text) => {
  expect(toCsv({ head: ["h"], rows: [[cell]] })).toBe(`h\r\n${text}\r\n`);
});

test("a Markdown cell cannot end its column", () => {
  expect(toMarkdown({ head: ["a", "b"], rows: [["x|y", "1\n2"]] })).toBe(
    "| a | b |\n| --- | --- |\n| x\\|y | 1 2 |\n",
  );
});
