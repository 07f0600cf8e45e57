import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokensOf } from "@/lib/domain/units/meter";
import type { IngestResult } from "@/lib/ingest/ingest";
import { totalByDay, totalByModel, totalUsage } from "@/lib/ingest/rows/totals";
import { EXPORT_NAMES, exportBytes, ingest } from "@/test/exports/chunks";
import { runs } from "@/test/fixed-seed";
import { allTables, type Table } from "./tables";

// However an export is written down, it says the same.

const figuresOf = ({ format, complete, rows, usage, paid, period }: IngestResult) => ({
  format,
  complete,
  rows,
  usage,
  paid,
  period,
});

function expectConservation({ rows, usage }: IngestResult) {
  expect(rows.read).toBe(rows.counted + rows.empty + rows.rejected);
  const tokens = usage.reduce((sum, { meters }) => sum + tokensOf(meters), 0n);
  for (const parts of [totalByModel(usage), totalByDay(usage), [totalUsage(usage)]])
    expect(parts.reduce((sum, part) => sum + part.tokens, 0n)).toBe(tokens);
}

type Encode = (text: string) => Uint8Array;
const utf8: Encode = (text) => new TextEncoder().encode(text);
const utf16 =
  (littleEndian: boolean): Encode =>
  (text) => {
    const view = new DataView(new ArrayBuffer(2 + text.length * 2));
    view.setUint16(0, 0xfeff, littleEndian);
    for (let at = 0; at < text.length; at++)
      view.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian);
    return new Uint8Array(view.buffer);
  };
const ENCODINGS = [utf8, (text: string) => utf8(`\ufeff${text}`), utf16(true), utf16(false)];

/** One way to write a table down. */
const writing = fc.record({
  order: fc.infiniteStream(fc.nat()),
  unknown: fc.array(
    fc.record({
      at: fc.nat(40),
      cell: fc.constantFrom("", "x", "7", "a, b", 'say ""so""', "two\nlines", "价"),
    }),
    { maxLength: 4 },
  ),
  quoted: fc.infiniteStream(fc.boolean()),
  delimiter: fc.constantFrom(",", "\t", ";"),
  eol: fc.constantFrom("\n", "\r\n", "\r"),
  encode: fc.constantFrom(...ENCODINGS),
  size: fc.constantFrom(1, 2, 3, 7, 100, 65_536),
});
type Writing = (typeof writing)["generate"] extends (...args: never[]) => { value: infer W }
  ? W
  : never;

/** The items in the order that a stream of numbers gives them. */
function shuffled<T>(items: readonly T[], order: Iterator<number>): T[] {
  const left = [...items];
  return items.flatMap(() => left.splice((order.next().value ?? 0) % left.length, 1));
}

function widened({ header, rows, name }: Table, unknown: Writing["unknown"]): Table {
  const insert = (cells: readonly string[], textOf: (n: number) => string) =>
    unknown.reduce<string[]>(
      (wide, { at }, n) => wide.toSpliced(at % (wide.length + 1), 0, textOf(n)),
      [...cells],
    );
  return {
    name,
    header: insert(header, (n) => `future_${n}`),
    rows: rows.map((row) => {
      // A row without use has nothing but its times, in columns of the future too.
      const isUsed = row.some((cell, at) => cell !== "" && !/time/.test(header[at] ?? ""));
      return insert(row, (n) => (isUsed ? (unknown[n]?.cell.replaceAll('""', '"') ?? "") : ""));
    }),
  };
}

function written(given: Table, { order, unknown, quoted, delimiter, eol, encode }: Writing) {
  const { header, rows } = widened(given, unknown);
  const cell = (value: string) =>
    quoted.next().value === true || /[",;\t\r\n]/.test(value)
      ? `"${value.replaceAll('"', '""')}"`
      : value;
  const lines = [header, ...shuffled(rows, order)].map((row) => row.map(cell).join(delimiter));
  return encode(lines.join(eol) + eol);
}

describe("a table with its rows shuffled, unknown columns, other quotes, delimiters and encodings", () => {
  test.each(allTables())("$name", async (table) => {
    const plain = await ingest(written(table, PLAIN()));
    expectConservation(plain);
    await fc.assert(
      fc.asyncProperty(writing, async (way) => {
        const read = await ingest(written(table, way), { size: way.size });
        expect(figuresOf(read)).toEqual(figuresOf(plain));
        expectConservation(read);
      }),
      runs(25),
    );
  });
});

function* forever<T>(value: T) {
  for (;;) yield value;
}

const PLAIN = (): Writing => ({
  order: fc.stream(forever(0)),
  unknown: [],
  quoted: fc.stream(forever(false)),
  delimiter: ",",
  eol: "\n",
  encode: utf8,
  size: 65_536,
});

/** JSON with lists in another order and members that are not known; text and figures stay as they are. */
function rewritten(value: unknown, order: Iterator<number>): unknown {
  if (Array.isArray(value)) return shuffled(value, order).map((item) => rewritten(item, order));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([key, inner]) => [key, rewritten(inner, order)]);
  const unknown = { future_text: 'a "quoted" }', future_count: 7, future_list: [1, [2]] };
  return Object.fromEntries([
    ...members,
    ...Object.entries(unknown).slice((order.next().value ?? 0) % 4),
  ]);
}

describe("a document with its lists shuffled, unknown members, other spacing and encodings", () => {
  test.each(EXPORT_NAMES.filter((name) => name.endsWith(".json")))("%s", async (name) => {
    const text = new TextDecoder().decode(exportBytes(name));
    const plain = await ingest(text);
    expectConservation(plain);
    await fc.assert(
      fc.asyncProperty(writing, fc.constantFrom(undefined, 1, "\t"), async (way, indent) => {
        const json = JSON.stringify(rewritten(JSON.parse(text), way.order), null, indent);
        const read = await ingest(way.encode(json), { size: way.size });
        expect(figuresOf(read)).toEqual(figuresOf(plain));
        expectConservation(read);
      }),
      runs(25),
    );
  });
});

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** A session's lines belong together by their order: the model comes first, then running totals. */
const IN_ORDER: ReadonlySet<string> = new Set(["codex-session.jsonl"]);

describe("a log with its lines shuffled, other line ends and encodings", () => {
  test.each(EXPORT_NAMES.filter((name) => name.endsWith(".jsonl") && !name.startsWith("bad-")))(
    "%s",
    async (name) => {
      const text = new TextDecoder().decode(exportBytes(name));
      const lines = text.trimEnd().split("\n").filter(isJson);
      const plain = await ingest(`${lines.join("\n")}\n`);
      await fc.assert(
        fc.asyncProperty(writing, async (way) => {
          const eol = way.eol === "\r" ? "\n" : way.eol;
          const written = IN_ORDER.has(name) ? lines : shuffled(lines, way.order);
          const read = await ingest(way.encode(written.join(eol) + eol), way);
          // Lines without usage are passed over until the log is known to be one.
          const { rows, ...figures } = figuresOf(read);
          expect({ ...figuresOf(plain), ...figures, counted: rows.counted }).toEqual({
            ...figuresOf(plain),
            counted: plain.rows.counted,
          });
          expectConservation(read);
        }),
        runs(25),
      );
    },
  );
});
