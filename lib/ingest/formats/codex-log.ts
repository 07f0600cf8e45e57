import type { Meters } from "@/lib/domain/units/meter";
import type { UsageIssue } from "@/lib/domain/usage/usage";
import { encodeUtf8 } from "@/lib/ingest/bytes/utf8";
import { makeIssue } from "@/lib/ingest/issues/issue";
import type { IssueCode } from "@/lib/ingest/issues/issue-codes";
import { AnswerIndex } from "@/lib/ingest/rows/answer-index";
import { readCount } from "@/lib/ingest/rows/cell-values";
import { type ExportKind, inputMeters } from "@/lib/ingest/rows/export-reader";
import type { Row } from "@/lib/ingest/rows/row";
import { openTimestamp } from "@/lib/ingest/rows/timestamp";
import { normaliseModelId } from "./model-id";
import { parseObject } from "./nested-cache";

/** Kinds of lines, of which any one shows whose log it is. */
const LINE_TYPES = ["session_meta", "turn_context", "event_msg", "response_item", "compacted"];
/** Longest `info` of a token count, in bytes. */
const LONGEST_INFO = 10_000;
const COUNTS = ["input_tokens", "cached_input_tokens", "output_tokens"] as const;

/** Input with cached tokens included, cached, output with reasoning included. */
type Counts = readonly [input: bigint, cached: bigint, output: bigint];
const NONE: Counts = [0n, 0n, 0n];

/**
 * Session logs of OpenAI's Codex. A `token_count` event has the session's running total; what a call used is the
 * growth since the event before, so that an event written twice counts once.
 */
export const codexLog: ExportKind = {
  format: "codex-log",
  comesAs: "objects",
  columns: [
    "timestamp",
    "type",
    "payload_type",
    "payload_id",
    "payload_forked_from_id",
    "payload_model",
    "payload_info",
  ],
  required: [],
  detail: { usage: 98, paid: null },
  settles: false,
  saysEmptyDays: false,
  overrules: "all-days-if-any-use",
  recognise: (header) =>
    header.has("timestamp", "payload") && LINE_TYPES.some((type) => header.has(`@type ${type}`)),
  open(header, note) {
    const at = (name: string) => header.column(name);
    const session = new Session(note);
    return {
      dimensions: [],
      timeColumns: [at("timestamp")],
      times: openTimestamp(header, ["timestamp"]),
      figures(row, { day, start }) {
        const type = row.text(at("type"));
        if (type === "session_meta")
          session.begin(
            row.text(
              row.isBlank(at("payload_forked_from_id"))
                ? at("payload_id")
                : at("payload_forked_from_id"),
            ),
          );
        if (type === "turn_context")
          session.model = normaliseModelId(row.text(at("payload_model"), 200));
        const isCount = type === "event_msg" && row.text(at("payload_type")) === "token_count";
        const meters = isCount ? session.take(row, at("payload_info"), start) : null;
        if (meters === null) return { usage: null, paid: null };
        const { model } = session;
        if (model === "" && row.problem === null) note("not_grouped_by_model");
        return {
          usage: { day, model, batch: false, tier: "default", requests: 1n, meters },
          paid: null,
        };
      },
      closing: () => session.issues(),
      names: (row, { start }) => ({ name: session.nameOfCall() ?? row.nameByContent(start) }),
    };
  },
};

/** The session whose lines are being read. */
class Session {
  model = "";
  readonly #note: (code: IssueCode) => void;
  /** A fork's is the session it was forked from, whose calls it repeats. */
  #id = "";
  /** The running total; null before the first count. */
  #total: Counts | null = null;
  /** When it was counted, in unix seconds. */
  #countedAt = 0;
  /** Counts whose total is smaller than a later one's before them. */
  #unordered = 0;

  constructor(note: (code: IssueCode) => void) {
    this.#note = note;
  }

  begin(id: string): void {
    this.#id = id;
    this.#total = null;
    this.#countedAt = 0;
  }

  /** An error where lines stand in another order than they were written in. */
  issues(): UsageIssue[] {
    const count = String(this.#unordered);
    return this.#unordered === 0 ? [] : [makeIssue("unordered_lines", 0, { count })];
  }

  /** What was used since the count before; null for nothing. */
  take(row: Row, column: number, start: number): Meters | null {
    const info = row.isBlank(column) ? null : parseObject(row.longText(column, LONGEST_INFO));
    if (info === null) return null;
    const members = new Map<string, unknown>(Object.entries(info));
    const total = readCounts(row, members.get("total_token_usage"));
    if (total === null || row.problem !== null) return null;
    const isLess = total.some((count, at) => count < (this.#total?.[at] ?? 0n));
    if (isLess && start < this.#countedAt) this.#unordered++;
    this.#countedAt = start;
    const used = this.#growthTo(total, readCounts(row, members.get("last_token_usage")));
    this.#total = total;
    if (used.every((count) => count === 0n)) return null;
    const [input, cached, output] = used;
    return inputMeters(row, { model: this.model, input, cached, output });
  }

  /** The same in a copy of the session, whatever times that gives; null for a session without an id. */
  nameOfCall(): number | null {
    if (this.#id === "") return null;
    const bytes = encodeUtf8([this.#id, ...(this.#total ?? NONE)].join(" "));
    return AnswerIndex.nameOfId(bytes, 0, bytes.length);
  }

  /** @param last what the event says of the last call; null where it does not */
  #growthTo(total: Counts, last: Counts | null): Counts {
    const before = this.#total ?? NONE;
    const growth: Counts = [total[0] - before[0], total[1] - before[1], total[2] - before[2]];
    if (last === null) return growth.some((count) => count < 0n) ? total : growth;
    if (growth.some((count) => count < 0n)) return last;
    const hasEarlier = this.#total === null && growth.some((count, at) => count !== last[at]);
    if (!hasEarlier) return growth;
    this.#note("session_continued");
    return last;
  }
}

/** Null for what is no object; the row is rejected for what is no count. */
function readCounts(row: Row, value: unknown): Counts | null {
  if (typeof value !== "object" || value === null) return null;
  const members = new Map<string, unknown>(Object.entries(value));
  const [input = 0n, cached = 0n, output = 0n] = COUNTS.map((name) => {
    const count = readCount(String(members.get(name) ?? 0));
    if (typeof count === "bigint") return count;
    row.reject(count, { column: name, value: "…" });
    return 0n;
  });
  return [input, cached, output];
}
