import type { UsageCell } from "@/lib/domain/usage/usage";
import { type ExportKind, inputMeters, metersOfInput } from "@/lib/ingest/rows/export-reader";
import type { Row } from "@/lib/ingest/rows/row";
import { SeenIds } from "@/lib/ingest/rows/seen-ids";
import { openStamp } from "@/lib/ingest/rows/stamp-times";
import { keepModel } from "./model-id";
import { keepTier } from "./service-tier";

/** One answer of the API, whatever it was wrapped in, as cells of these names. */
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
] as const;

/** What may say when an answer was given, the first that does. */
const MOMENTS = ["created", "created_at", "completed_at", "timestamp", "time", "date"] as const;

/** Answers of the API as programs log them, one a line or in a list, and the output files of batches. */
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
    const column = (name: (typeof RESPONSE_COLUMNS)[number]) => places.get(name) ?? -1;
    const id = column("id");
    const ids = [id];
    const seen = new SeenIds();
    return {
      plain: {
        keys: [column("model")],
        counts: COUNTS.map(column),
        steady: [column("service_tier"), column("is_batch")],
        careful: [column("seconds"), column("cache_read"), column("cache_created")],
        moments: MOMENTS.map(column),
        ids: { column: id, seen },
        signs: [1, 1, 0, 0, -1, -1],
        rest: -1,
        hasMembers: hasOneOfEach,
        total: totalOf,
      },
      dimensions: [column("id"), column("model"), column("service_tier")],
      timeColumns: [],
      times: openStamp(header, MOMENTS),
      figures(row, { day, start }) {
        const hash = row.isBlank(id) ? null : row.hash(start | 0, ids);
        if (hash !== null && seen.has(hash)) {
          note("repeated_answers");
          return { usage: null, paid: null };
        }
        if (hash !== null) seen.add(hash);
        if (TOLD.every((name) => row.isBlank(column(name))))
          row.reject("missing_value", { column: "input_tokens" });
        if (!row.isBlank(column("several"))) row.reject("several_answers");
        const model = keepModel(row.text(column("model"), 200));
        const tier = keepTier(row.text(column("service_tier"), 50));
        const beside = row.count(column("cache_read")) + row.count(column("cache_created"));
        const input =
          beside + row.count(firstFilled(row, column("input_tokens"), column("prompt_tokens")));
        const output = row.count(
          firstFilled(row, column("output_tokens"), column("completion_tokens")),
        );
        const cached = row.count(column("cached")) + row.count(column("cache_read"));
        const written = row.count(column("written")) + row.count(column("cache_created"));
        const tokens = inputMeters(row, { model, input, cached, written, output });
        const audioSeconds = row.isBlank(column("seconds")) ? 0n : row.count(column("seconds"));
        if (model === "" && row.problem === null) note("not_grouped_by_model");
        const usage = {
          day,
          model,
          batch: row.flag(column("is_batch")),
          tier,
          requests: 1n,
          meters: audioSeconds > 0n ? { audioSeconds } : tokens,
        };
        return { usage, paid: null };
      },
    };
  },
};

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
