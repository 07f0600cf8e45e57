import type { Meter } from "@/lib/domain/units/meter";
import { BILLED_PER_UNIT } from "@/lib/domain/units/money";
import { type ExportKind, presentColumns } from "@/lib/ingest/rows/export-reader";
import type { Header } from "@/lib/ingest/rows/header";
import type { Row } from "@/lib/ingest/rows/row";
import { openTimestamp } from "@/lib/ingest/rows/timestamp";

const INSTANCE = ["实例id", "instance id", "instanceid"];
const USAGE = ["用量", "usage"];
const UNIT = ["用量单位", "usage unit", "usageunit"];
const TIMES = [
  "消费时间",
  "账单日期",
  "账单开始时间",
  "服务开始时间",
  "billing date",
  "billingdate",
  "usage start time",
];
const COSTS = ["应付金额", "原价", "pretaxamount", "pretax amount", "payable amount"];

/** Tokens in one unit; any other unit is none of tokens. */
const UNITS: ReadonlyMap<string, bigint> = new Map([
  ["token", 1n],
  ["千token", 1000n],
  ["ktoken", 1000n],
  ["1ktoken", 1000n],
  ["1000token", 1000n],
  ["百万token", 1_000_000n],
  ["mtoken", 1_000_000n],
  ["1mtoken", 1_000_000n],
]);

/** Words of a kind of token, as in `input_token_cache`; one with any other word is not read. */
const PLAIN_WORDS = /^(?:text|tokens?|thinking|reasoning|\d+k)$/;

/**
 * The bill of Aliyun's Bailian by billing item: a row is one kind of token of one model, named in its instance
 * (`key;workspace;model;kind;channel`). Other products of the bill do not count. Its days are those of UTC+8.
 */
export const aliyunBillCsv: ExportKind = {
  format: "aliyun-bill-csv",
  provider: "alibaba",
  comesAs: "table",
  columns: [...INSTANCE, ...USAGE, ...UNIT, ...TIMES],
  required: [],
  detail: { usage: 163, paid: null },
  settles: false,
  saysEmptyDays: false,
  overrules: "all-days-if-any-use",
  recognise: (header) =>
    [INSTANCE, USAGE, UNIT, TIMES].every((names) => names.some((name) => header.has(name))),
  open(header, note) {
    const [instance, usage, unit] = [INSTANCE, USAGE, UNIT].map((names) => firstOf(header, names));
    const costs = presentColumns(header, COSTS);
    const times = presentColumns(header, TIMES);
    return {
      dimensions: presentColumns(header, [...INSTANCE, ...UNIT]),
      timeColumns: times,
      hasLocalTimes: true,
      times: openTimestamp(header, TIMES),
      figures(row, { day }) {
        const named = parseInstance(row.text(instance ?? -1, 300));
        if (named === null) {
          note("not_use");
          return { usage: null, paid: null };
        }
        note("local_times");
        if (costs.some((column) => !row.isBlank(column))) note("gateway_cost");
        const { model, kind } = named;
        const meter = meterOf(kind);
        if (meter === null) row.reject("unknown_meter", { value: kind });
        const tokens = readTokens(row, usage ?? -1, unit ?? -1);
        const batch = kind.includes("batch");
        const of = { day, model, batch, tier: "default", provider: "alibaba", requests: 0n };
        return { usage: { ...of, meters: { [meter ?? "inputUncached"]: tokens } }, paid: null };
      },
    };
  },
};

function firstOf(header: Header, names: readonly string[]): number {
  return header.column(names.find((name) => header.has(name)) ?? "");
}

/** Null for what is no call of a model. */
function parseInstance(text: string): { readonly model: string; readonly kind: string } | null {
  const parts = text.split(";").map((part) => part.trim());
  const at = parts.findIndex((part, i) => i > 1 && /^[a-z\d_]*token[a-z\d_]*$/i.test(part));
  const [model, kind] = [parts[at - 1], parts[at]];
  if (at < 0 || !model || !kind) return null;
  return { model, kind: kind.toLowerCase() };
}

/** @param kind `input_token`, `output_token`, `input_token_cache`, …; null where a word of it is not known */
function meterOf(kind: string): Meter | null {
  const words = kind.split("_").filter((word) => !PLAIN_WORDS.test(word) && word !== "batch");
  const name = words.sort().join(" ");
  if (name === "input") return "inputUncached";
  if (name === "output") return "output";
  if (/^cached? (?:hit |implicit |read )?input$/.test(name) || name === "cache explicit hit input")
    return "inputCached";
  return name === "cache creation input" || name === "cache input write" ? "cacheWrite" : null;
}

function readTokens(row: Row, column: number, unitColumn: number): bigint {
  const unit = row
    .text(unitColumn, 30)
    .toLowerCase()
    .replaceAll(/[\s个/]/g, "")
    .replace(/s$/, "");
  const size = UNITS.get(unit);
  const quantity = row.amount(column);
  if (size === undefined) row.reject("bad_number", { column: row.name(unitColumn), value: "…" });
  const tokens = (quantity * (size ?? 0n) + BILLED_PER_UNIT / 2n) / BILLED_PER_UNIT;
  if (tokens < 0n) row.reject("negative_number", { column: row.name(column), value: "…" });
  return tokens;
}
