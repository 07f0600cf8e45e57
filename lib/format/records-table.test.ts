import { expect, test } from "vitest";
import { toCsv } from "./csv";
import { recordsTable } from "./records-table";

test("a column a leaf, lists as JSON, nothing where a record has none", () => {
  const table = recordsTable([
    { slug: "a", title: { en: "One", zh: "一" }, days: 30, open: true, models: ["x", "y"] },
    { slug: "b", title: null, until: "2026-12-31" },
  ]);
  expect(toCsv(table).split("\r\n")).toEqual([
    "slug,title.en,title.zh,days,open,models,until",
    'a,One,一,30,true,"[""x"",""y""]",',
    "b,,,,,,2026-12-31",
    "",
  ]);
});

test("no record, no column", () => {
  expect(recordsTable([])).toEqual({ heads: [], rows: [] });
});
