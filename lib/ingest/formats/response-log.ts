import type { Meters } from "@/lib/domain/units/meter";
import type { UsageCell } from "@/lib/domain/usage/usage";
import type { IssueCode } from "@/lib/ingest/issues/issue-codes";
import { ALL_ANSWERS } from "@/lib/ingest/rows/answer-counter";
import {
  type ExportKind,
  type FastColumns,
  inputMeters,
  metersOfInput,
} from "@/lib/ingest/rows/export-reader";
import type { Row } from "@/lib/ingest/rows/row";
import { openTimestamp } from "@/lib/ingest/rows/timestamp";
import { normaliseModelId } from "./model-id";
import { normaliseTier } from "./service-tier";
import { wholeCounts } from "./whole-counts";

/** The columns of one answer, whatever object it was wrapped in. */
export const RESPONSE_COLUMNS = [
  "id",
  "created",
  "created_at",
  "completed_at",
  "timestamp",
  "time",
  "date",
  "model",
  "service_tier",
  "is_batch",
  "prompt_tokens",
  "completion_tokens",
  "input_tokens",
  "output_tokens",
  "cached",
  "written",
  "cache_read",
  "cache_created",
  "seconds",
  "several",
  "total",
  "reasoning",
  "part_of",
  "sum_of",
  "session",
  "type",
  "event",
  "kind",
  "cost",
] as const;

/** No word for a kind is longer; a whole event beside it may be, and is none. */
const LONGEST_KIND = 100;
/** How programs mark the line that sums up the others. */
const SUMMARIES =
  /^(?:(?:session|run|usage|conversation|task|turn)?[ ._-]?(?:summary|totals?)|cumulative|aggregate|session[ ._-]?end)$/i;

/** Columns that may hold the time of an answer; the first that is filled counts. */
const MOMENTS = ["created", "created_at", "completed_at", "timestamp", "time", "date"] as const;

/** Answers of the API as programs log them, one a line or in a list, and output files of batches. */
export const responseLog: ExportKind = {
  format: "responses-jsonl",
  comesAs: "objects",
  columns: RESPONSE_COLUMNS,
  required: [],
  detail: { usage: 100, paid: null },
  settles: false,
  saysEmptyDays: false,
  overrules: "all-days-if-any-use",
  recognise: () => false,
  open(header, note) {
    const places = new Map(RESPONSE_COLUMNS.map((name) => [name, header.column(name)]));
    const column: ColumnOf = (name) => places.get(name) ?? -1;
    const [isBatch, model] = [column("is_batch"), column("model")];
    const kinds = [column("type"), column("event"), column("kind")];
    const isSummary = (row: Row) =>
      kinds.some((at) => !row.isBlank(at) && SUMMARIES.test(row.longText(at, LONGEST_KIND)));
    return {
      fast: fastColumnsOf(column),
      dimensions: [column("id"), column("model"), column("service_tier")],
      timeColumns: [],
      times: openTimestamp(header, MOMENTS),
      figures(row, { day }) {
        if (TOLD.every((name) => row.isBlank(column(name))))
          row.reject("missing_value", { column: "input_tokens" });
        if (!row.isBlank(column("several"))) row.reject("several_answers");
        if (!row.isBlank(column("cost"))) note("gateway_cost");
        const name = normaliseModelId(row.text(model, 200));
        const meters = readMeters(row, column, name, note);
        const isStep = !row.isBlank(column("part_of"));
        if (name === "" && !isStep && row.problem === null) note("not_grouped_by_model");
        const batch = row.flag(isBatch);
        const tier = normaliseTier(row.text(column("service_tier"), 50));
        return { usage: { day, model: name, batch, tier, requests: 1n, meters }, paid: null };
      },
      names(row, { start }) {
        // A batch has one model: its sum says nothing of answers of another.
        const groupOf = (at: number) =>
          row.isBlank(at) ? null : row.hash(0, row.flag(isBatch) ? [at, model] : [at]);
        const summedBy = (one: Row) =>
          one.isBlank(column("session")) ? ALL_ANSWERS : groupOf(column("session"));
        const id = row.nameById(column("id"), start);
        return {
          name: id ?? row.nameByContent(start),
          partOf: row.nameById(column("part_of"), start),
          sumOf: groupOf(column("sum_of")) ?? (isSummary(row) ? summedBy(row) : null),
          memberOf: isSummary(row) ? null : groupOf(column("session")),
        };
      },
    };
  },
};

type ColumnOf = (name: (typeof RESPONSE_COLUMNS)[number]) => number;

function fastColumnsOf(column: ColumnOf): FastColumns {
  const at = (name: (typeof COUNTS)[number]) => COUNTS.indexOf(name);
  return {
    keys: [column("model")],
    counts: COUNTS.map(column),
    mustMatch: (["service_tier", "is_batch", "session", "type", "event", "kind"] as const).map(
      column,
    ),
    slowPath: [
      column("seconds"),
      column("cache_read"),
      column("cache_created"),
      column("part_of"),
      column("sum_of"),
    ],
    moments: MOMENTS.map(column),
    answers: {
      id: column("id"),
      input: [at("input_tokens"), at("prompt_tokens")],
      cached: at("cached"),
      written: at("written"),
      output: [at("output_tokens"), at("completion_tokens")],
      total: at("total"),
    },
    signs: [1, 1, 0, 0, -1, -1],
    rest: -1,
    hasMembers: hasOneOfEach,
    total: totalOf,
  };
}

function readMeters(
  row: Row,
  column: ColumnOf,
  model: string,
  note: (code: IssueCode) => void,
): Meters {
  if (!row.isBlank(column("seconds")) && row.count(column("seconds")) > 0n)
    return { audioSeconds: row.count(column("seconds")) };
  const [read, created] = [row.count(column("cache_read")), row.count(column("cache_created"))];
  const cached = larger(row.count(column("cached")), read);
  const written = larger(row.count(column("written")), created);
  const isPrompt = row.isBlank(column("input_tokens"));
  const whole = wholeCounts(
    {
      input: row.count(isPrompt ? column("prompt_tokens") : column("input_tokens")),
      output: row.count(firstFilled(row, column("output_tokens"), column("completion_tokens"))),
      cached,
      written,
      reasoning: row.count(column("reasoning")),
      total: row.isBlank(column("total")) ? null : row.count(column("total")),
    },
    // Anthropic's input is without what was cached, and has no total.
    !isPrompt && row.isBlank(column("total")) && read + created > 0n,
  );
  if (!whole.fitsTotal && row.problem === null) note("total_disagrees");
  return inputMeters(row, { model, input: whole.input, cached, written, output: whole.output });
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

/** An answer whose use is told in none of these is in words we do not know, not without use. */
const TOLD = ["input_tokens", "prompt_tokens", "seconds"] as const;

/** Members that come to one count: an answer has one of each two. */
const COUNTS = [
  "input_tokens",
  "prompt_tokens",
  "output_tokens",
  "completion_tokens",
  "cached",
  "written",
  "total",
] as const;
const [EITHER_INPUT, EITHER_OUTPUT] = [0b11, 0b1100];

function hasOneOfEach(missing: number): boolean {
  return (missing & EITHER_INPUT) !== 0 && (missing & EITHER_OUTPUT) !== 0;
}

function totalOf(like: UsageCell, counts: readonly bigint[], requests: bigint): UsageCell {
  const [input = 0n, prompt = 0n, output = 0n, completion = 0n, cached = 0n, written = 0n] = counts;
  const figures = { input: input + prompt, cached, written, output: output + completion };
  return { ...like, requests, meters: metersOfInput({ model: like.model, ...figures }) };
}

function firstFilled(row: Row, first: number, second: number): number {
  return row.isBlank(first) ? second : first;
}
