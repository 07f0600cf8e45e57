import { type Table, write } from "./tables";

/** One way to write an export down, and whether its figures are the same afterwards. */
export interface Mutation {
  readonly name: string;
  readonly keeps: boolean;
  apply(table: Table): string | Uint8Array;
}

const encode = (text: string) => new TextEncoder().encode(text);
const bom = (bytes: readonly number[], text: Uint8Array) => new Uint8Array([...bytes, ...text]);
const last = (table: Table) => table.rows.length - 1;

function utf16(text: string, little: boolean): Uint8Array {
  const out = new Uint8Array(2 + text.length * 2);
  const view = new DataView(out.buffer);
  view.setUint16(0, 0xfeff, little);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), little);
  return out;
}

/** The table with more columns, each row with the same cells in them. */
function widen(table: Table, names: readonly string[], cell: string): Table {
  return {
    ...table,
    header: [...table.header, ...names],
    rows: table.rows.map((row) => [...row, ...names.map(() => cell)]),
  };
}

/** Every cell that is a plain figure, written differently. */
function figures(table: Table, change: (value: string) => string): string {
  const money = table.header.map((name) =>
    /amount|cost|spend|花费|details|version|_id$/i.test(name),
  );
  const times = table.header.map((name) => /time|date|timestamp|created|时间/i.test(name));
  const rows = table.rows.map((row) =>
    row.map((cell, at) =>
      /^\d+(?:\.0)?$/.test(cell) && !money[at] && !times[at] ? change(cell) : cell,
    ),
  );
  return write({ ...table, rows });
}

const unclosedAt = (part: number) => (table: Table) => {
  const at = Math.floor(last(table) * part);
  const lines = write(table).split("\n");
  return lines.map((line, n) => (n === at + 1 ? `"${line.replaceAll('"', "")}` : line)).join("\n");
};

/** Thirty ways: same figures first, then damage that must be noticed. */
export const MUTATIONS: readonly Mutation[] = [
  { name: "as it is", keeps: true, apply: (t) => write(t) },
  { name: "BOM", keeps: true, apply: (t) => bom([0xef, 0xbb, 0xbf], encode(write(t))) },
  { name: "UTF-16LE", keeps: true, apply: (t) => utf16(write(t), true) },
  { name: "UTF-16BE", keeps: true, apply: (t) => utf16(write(t), false) },
  { name: "CR only", keeps: true, apply: (t) => write(t, ",", "\r") },
  { name: "CRLF", keeps: true, apply: (t) => write(t, ",", "\r\n") },
  {
    name: "mixed line ends",
    keeps: true,
    apply: (t) => write(t).replaceAll("\n", (_, at: number) => (at % 2 === 0 ? "\r\n" : "\n")),
  },
  { name: "tabs", keeps: true, apply: (t) => write(t, "\t") },
  { name: "semicolons", keeps: true, apply: (t) => write(t, ";") },
  { name: "all quoted", keeps: true, apply: (t) => write(t, ",", "\n", true) },
  { name: "rows reversed", keeps: true, apply: (t) => write({ ...t, rows: t.rows.toReversed() }) },
  {
    name: "columns reversed",
    keeps: true,
    apply: (t) =>
      write({ header: t.header.toReversed(), rows: t.rows.map((row) => row.toReversed()) }),
  },
  {
    name: "upper-case header",
    keeps: true,
    apply: (t) => write({ ...t, header: t.header.map((name) => ` ${name.toUpperCase()} `) }),
  },
  { name: "an unknown column", keeps: true, apply: (t) => write(widen(t, ["future_column"], "")) },
  {
    name: "names that objects have",
    keeps: true,
    apply: (t) => write(widen(t, ["__proto__", "constructor", "toString"], "")),
  },
  { name: "trailing commas", keeps: true, apply: (t) => write(t).replaceAll("\n", ",\n") },
  { name: "blank lines", keeps: true, apply: (t) => write(t).replaceAll("\n", "\n\n") },
  {
    name: "TRUE and FALSE",
    keeps: true,
    apply: (t) =>
      write(t)
        .replaceAll(/,True,/g, ",TRUE,")
        .replaceAll(/,False,/g, ",FALSE,"),
  },
  {
    name: ".0 at counts",
    keeps: true,
    apply: (t) => figures(t, (value) => (value.endsWith(".0") ? value : `${value}.0`)),
  },
  {
    name: "thousands commas",
    keeps: true,
    apply: (t) =>
      figures(t, (value) => value.replace(/\.0$/, "").replaceAll(/\B(?=(\d{3})+$)/g, ",")),
  },
  { name: "header only", keeps: false, apply: (t) => write({ ...t, rows: [] }) },
  { name: "0 bytes", keeps: false, apply: () => "" },
  { name: "quote left open at 1 %", keeps: false, apply: unclosedAt(0.01) },
  { name: "quote left open at 99 %", keeps: false, apply: unclosedAt(0.99) },
  {
    name: "a cell of 1.1 MB",
    keeps: false,
    apply: (t) => `${write(t)}"${"x".repeat(1_100_000)}"\n`,
  },
  { name: "10,000 columns", keeps: false, apply: (t) => `${write(t)}${",".repeat(10_000)}\n` },
  { name: "cut in the last row", keeps: false, apply: (t) => encode(write(t)).slice(0, -4) },
  { name: "counts of 1e309", keeps: false, apply: (t) => figures(t, () => "1e309") },
  { name: "counts of NaN", keeps: false, apply: (t) => figures(t, () => "NaN") },
  { name: "negative counts", keeps: false, apply: (t) => figures(t, (value) => `-1${value}`) },
];
