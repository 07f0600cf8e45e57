import { expect, test } from "vitest";
import { numberCell, textCell } from "./export-table";
import { columnWidths, figureFormat, sheetName } from "./sheet";

test("a tab's name has none of Excel's own marks and 31 characters at most", () => {
  expect(sheetName("a/b:c*d?e[f]g\\h")).toBe("a b c d e f g h");
  expect(sheetName("x".repeat(40))).toHaveLength(31);
});

test("a column is as wide as its longest text, a Chinese character as two letters, prose at most 60", () => {
  const rows = [[textCell("迁移建议"), textCell("x".repeat(200)), numberCell("12")]];
  expect(columnWidths({ heads: ["a", "b", "count"], rows })).toEqual([10, 60, 7]);
  expect(columnWidths({ heads: ["a"], rows: Array(200_000).fill([textCell("abc")]) })).toEqual([5]);
});

test("figures are shown whole where all of a column are, else to two places", () => {
  const rows = [
    [numberCell("1000"), numberCell("1"), textCell("1.5")],
    [numberCell(null), numberCell("0.123456789012"), numberCell("2")],
  ];
  const table = { heads: ["a", "b", "c"], rows };
  expect([0, 1, 2].map((at) => figureFormat(table, at))).toEqual(["#,##0", "#,##0.00", "#,##0"]);
});
