import Papa from "papaparse";
import { expect, test } from "vitest";
import { toCsv, toJsonRows, toTsv } from "./csv";
import { type ExportTable, numberCell, textCell } from "./export-table";
import { toDecisionRecord, toMarkdown } from "./markdown";

const NASTY = [
  "=1+1",
  "+1",
  "-1+cmd|' /C calc'!A0",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  " =1",
  "＝1",
  'say "hi", you',
  "two\nlines",
  "智谱 | `x` <b> [a](javascript:b)",
];

const TABLE: ExportTable = {
  heads: ["Vendor", "Cost, ¥"],
  rows: NASTY.map((text, at) => [textCell(text), numberCell(at === 0 ? null : `-${at}.5`)]),
};

test("T32: a CSV parser reads back every cell; text that could run is marked, numbers are not", () => {
  const { data, errors } = Papa.parse<string[]>(toCsv(TABLE).trimEnd());
  expect(errors).toEqual([]);
  expect(data[0]).toEqual(TABLE.heads);
  data.slice(1).forEach(([text, figure], at) => {
    const typed = NASTY[at] ?? "";
    expect(text).toBe(at < 8 ? `'${typed}` : typed);
    expect(figure).toBe(at === 0 ? "" : `-${at}.5`);
    if (at > 0) expect(Number(figure)).toBe(-at - 0.5);
  });
});

test("CSV ends every line in CR LF and quotes only what needs it", () => {
  const table = { heads: ["a", "b"], rows: [[textCell('x"y'), numberCell("1")]] };
  expect(toCsv(table)).toBe('a,b\r\n"x""y",1\r\n');
});

test("TSV keeps a row on a line and its cells apart", () => {
  const lines = toTsv(TABLE).trimEnd().split("\r\n");
  expect(lines).toHaveLength(NASTY.length + 1);
  for (const line of lines) expect(line.split("\t")).toHaveLength(2);
});

test("JSON keeps all digits of a number, and text as it is", () => {
  const digits = "12345678901234567890.123456789012";
  const text = toJsonRows({ heads: ["v", "n"], rows: [[textCell("=1"), numberCell(digits)]] });
  expect(text).toContain(`"n": ${digits}`);
  expect(JSON.parse(text)).toEqual([{ v: "=1", n: Number(digits) }]);
  expect(JSON.parse(toJsonRows({ heads: ["v"], rows: [] }))).toEqual([]);
});

test("Markdown keeps its columns, and nothing in a cell is a mark", () => {
  const lines = toMarkdown(TABLE).trimEnd().split("\n");
  expect(lines).toHaveLength(NASTY.length + 2);
  for (const line of lines) expect(line.split(/(?<!\\)\|/)).toHaveLength(4);
  expect(lines[1]).toBe("| --- | ---: |");
  expect(lines.at(-1)).toContain("\\<b\\> \\[a\\](javascript:b)");
});

test("a decision record leaves out what has no lines", () => {
  const table: ExportTable = { heads: ["Vendor"], rows: [[textCell("Zhipu")]] };
  const record = toDecisionRecord({
    title: "Decision",
    verdict: ["Move."],
    sections: [
      { heading: "Move if", lines: ["growth > 10 %"] },
      { heading: "Stay if", lines: [] },
    ],
    assumptions: { heading: "Assumptions", lines: ["365 days"] },
    ...{ tableHeading: "Ranking", table },
    sources: {
      heading: "Sources",
      links: [{ id: "z/grant/b", text: "50M *free*", url: "https://x/offers/z" }],
    },
  });
  expect(record).toBe(
    [
      "# Decision",
      "Move.",
      "## Move if\n\n- growth \\> 10 %",
      "## Assumptions\n\n- 365 days",
      "## Ranking",
      "| Vendor |\n| --- |\n| Zhipu |",
      "## Sources\n\n- [z/grant/b](https://x/offers/z): 50M \\*free\\*\n",
    ].join("\n\n"),
  );
});
