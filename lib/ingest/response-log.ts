import type { UsageCell } from "@/lib/domain/usage";
import { type ExportKind, inputMeters, metersOfInput } from "./export-reader";
import { JsonMembers } from "./json-members";
import type { JsonRecord } from "./json-record";
import { keepModel } from "./model-id";
import type { Row } from "./row";
import { SeenIds } from "./seen-ids";
import { openStamp } from "./stamp-times";

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
] as const;

/** Where answers are most often, so that these are looked into first. */
const WRAPPERS = ["response", "body", "result", "output", "data", "completion", "raw", "record"];
/** A request may ask for `usage`, and tells none. */
const PASSED = new Set([...WRAPPERS, "request"]);
const OUTER = new Set<string>([
  "id",
  "created",
  "created_at",
  "timestamp",
  "time",
  "date",
  "model",
  "service_tier",
]);
const BESIDE_INPUT = [
  ["cache_read_input_tokens", "cache_read"],
  ["cache_creation_input_tokens", "cache_created"],
] as const;
/** What may say when an answer was given, the first that does. */
const MOMENTS = ["created", "created_at", "completed_at", "timestamp", "time", "date"] as const;
const MOST_WRAPS = 6;
const OPEN = 0x7b;

/** Finds answers; keeps its memory from one to the next. */
export class AnswerFinder {
  readonly #inner: JsonMembers[] = [];
  readonly #usage = new JsonMembers(100);
  readonly #details = new JsonMembers(100);
  /** Names that have been told of the answer in hand. */
  readonly #told = new Set<string>();

  /**
   * Fills the record from the object that has `usage`, looked for in whatever wraps it; the model
   * and the time may stand further out, the model in the request. What stands further in counts.
   * False when there is none, or it is null.
   */
  find(members: JsonMembers, record: JsonRecord, depth = 0): boolean {
    if (depth === 0) this.#told.clear();
    const inner = this.#inner[depth] ?? new JsonMembers(200);
    this.#inner[depth] = inner;
    if (!this.#findUsage(members, record, depth)) return false;
    const isBatch = members.indexOf("custom_id") >= 0 || members.indexOf("completion_window") >= 0;
    if (isBatch) record.set("is_batch", "true");
    for (let at = members.count - 1; at >= 0; at--)
      if (OUTER.has(members.names[at] ?? "")) this.#tell(members, at, record);
    if (enter(members, members.indexOf("request"), inner))
      this.#tell(inner, inner.indexOf("model"), record);
    return true;
  }

  #findUsage(members: JsonMembers, record: JsonRecord, depth: number): boolean {
    const usage = members.indexOf("usage");
    if (usage >= 0 && members.leads[usage] === OPEN) {
      this.#fillUsage(members, usage, record);
      return true;
    }
    const isIn = (at: number) => {
      const inner = this.#inner[depth];
      return (
        inner !== undefined && enter(members, at, inner) && this.find(inner, record, depth + 1)
      );
    };
    if (depth >= MOST_WRAPS) return false;
    if (WRAPPERS.some((name) => isIn(members.indexOf(name)))) return true;
    for (let at = 0; at < members.count; at++)
      if (!PASSED.has(members.names[at] ?? "") && isIn(at)) return true;
    return false;
  }

  #tell(members: JsonMembers, at: number, record: JsonRecord): void {
    const name = members.names[at] ?? "";
    if (at < 0 || this.#told.has(name)) return;
    this.#told.add(name);
    record.addMember(members, at, name);
  }

  #fillUsage(members: JsonMembers, at: number, record: JsonRecord): void {
    const usage = this.#usage;
    usage.readSound(members.bytes, members.starts[at] ?? 0, members.ends[at] ?? 0);
    for (const name of [
      "prompt_tokens",
      "completion_tokens",
      "input_tokens",
      "output_tokens",
      "seconds",
    ]) {
      const found = usage.indexOf(name);
      if (found >= 0) record.addMember(usage, found, name);
    }
    // Anthropic's input is without what was cached; whoever gives a total, or prompt tokens, counts as OpenAI does.
    if (usage.indexOf("prompt_tokens") < 0 && usage.indexOf("total_tokens") < 0)
      for (const [name, cell] of BESIDE_INPUT) {
        const found = usage.indexOf(name);
        if (found >= 0) record.addMember(usage, found, cell);
      }
    const details = this.#details;
    for (const name of ["prompt_tokens_details", "input_tokens_details", "input_token_details"]) {
      const found = usage.indexOf(name);
      if (found < 0 || usage.leads[found] !== OPEN) continue;
      details.readSound(usage.bytes, usage.starts[found] ?? 0, usage.ends[found] ?? 0);
      const cached = details.indexOf("cached_tokens");
      const written = details.indexOf("cache_write_tokens");
      if (cached >= 0) record.addMember(details, cached, "cached");
      if (written >= 0) record.addMember(details, written, "written");
    }
  }
}

/** True when the member is an object, which is then read. */
function enter(members: JsonMembers, at: number, inner: JsonMembers): boolean {
  if (at < 0 || members.leads[at] !== OPEN) return false;
  inner.readSound(members.bytes, members.starts[at] ?? 0, members.ends[at] ?? 0);
  return true;
}

/** Answers of the API as programs log them, one a line or in a list, and the output files of batches. */
export const responseLog: ExportKind = {
  format: "responses-jsonl",
  columns: RESPONSE_COLUMNS,
  required: [],
  matches: () => false,
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
        const model = keepModel(row.text(column("model"), 200));
        const tier = row.text(column("service_tier"), 50);
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
          tier: tier === "" || tier === "auto" ? "default" : tier,
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
