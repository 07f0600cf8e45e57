import { CALL_COLUMNS, isFlatCall } from "@/lib/ingest/formats/flat-call";
import { isText, JsonMembers } from "@/lib/ingest/scan/json-members";
import type { JsonRecord } from "@/lib/ingest/scan/json-record";

/** Members that most often hold an answer, looked into first. */
const WRAPPERS = ["response", "body", "result", "output", "data", "completion", "raw", "record"];
/** A request may have a member `usage` too, which is no usage. */
const PASSED = new Set([...WRAPPERS, "request"]);
/** Members of an answer, or of what wraps it, and the columns they fill. */
const OUTER: ReadonlyMap<string, string> = new Map([
  ...["id", "created", "created_at", "timestamp", "time", "date", "model", "service_tier"].map(
    (name) => [name, name] as const,
  ),
  ...["timestamp_utc", "datetime", "ts"].map((name) => [name, "timestamp"] as const),
  ["createdAt", "created_at"],
  ["modelId", "model"],
  ["type", "type"],
  ["event", "event"],
  ["kind", "kind"],
]);
/** Members of `usage`, and the columns they fill. */
const IN_USAGE = [
  ["prompt_tokens", "prompt_tokens"],
  ["completion_tokens", "completion_tokens"],
  ["input_tokens", "input_tokens"],
  ["output_tokens", "output_tokens"],
  ["seconds", "seconds"],
  ["total_tokens", "total"],
  ["prompt_cache_hit_tokens", "cached"],
  ["cache_read_input_tokens", "cache_read"],
  ["cache_creation_input_tokens", "cache_created"],
  ["promptTokens", "prompt_tokens"],
  ["completionTokens", "completion_tokens"],
  ["inputTokens", "input_tokens"],
  ["outputTokens", "output_tokens"],
  ["totalTokens", "total"],
  ["cachedInputTokens", "cached"],
  ["reasoningTokens", "reasoning"],
] as const;
const INPUT_DETAILS = [
  ["cached_tokens", "cached"],
  ["cache_write_tokens", "written"],
] as const;
const OUTPUT_DETAILS = [["reasoning_tokens", "reasoning"]] as const;
const DETAILS = [
  ["prompt_tokens_details", INPUT_DETAILS],
  ["input_tokens_details", INPUT_DETAILS],
  ["input_token_details", INPUT_DETAILS],
  ["completion_tokens_details", OUTPUT_DETAILS],
  ["output_tokens_details", OUTPUT_DETAILS],
] as const;
/** The group that answers of a batch belong to; a batch object has their sum. */
const BATCH = "batch";
const MOST_WRAPS = 6;
const OPEN = 0x7b;

/** Finds the answer in an object, whatever wraps it. Its buffers are reused from one object to the next. */
export class AnswerFinder {
  readonly #inner: JsonMembers[] = [];
  readonly #usage = new JsonMembers(100);
  readonly #details = new JsonMembers(100);
  /** Columns already filled for the current answer. */
  readonly #copied = new Set<string>();

  /**
   * Fills the record from the object that has `usage`, however deeply it is wrapped. Model and time may stand in an
   * outer object, the model also in the request; the innermost value counts. False when no `usage` is found or it is
   * null.
   */
  find(members: JsonMembers, record: JsonRecord, depth = 0): boolean {
    if (depth === 0) this.#copied.clear();
    if (!this.#findUsage(members, record, depth)) return false;
    const isBatch = members.indexOf("custom_id") >= 0 || members.indexOf("completion_window") >= 0;
    if (isBatch) record.set("is_batch", "true");
    // The batch object is the sum, not one of its members.
    if (members.indexOf("custom_id") >= 0) record.set("session", BATCH);
    this.#copySession(members, record);
    for (let at = members.count - 1; at >= 0; at--) this.#copy(members, at, record);
    const inner = this.#innerAt(depth);
    if (enter(members, members.indexOf("request"), inner))
      this.#copy(inner, inner.indexOf("model"), record);
    return true;
  }

  #copySession(members: JsonMembers, record: JsonRecord): void {
    const at = members.indexOf("sessionId");
    const session = at >= 0 ? at : members.indexOf("session_id");
    if (session < 0 || this.#copied.has("session") || isText(members, "type", "result")) return;
    this.#copied.add("session");
    record.addMember(members, session, "session");
  }

  #findUsage(members: JsonMembers, record: JsonRecord, depth: number): boolean {
    const usage = members.indexOf("usage");
    if (usage >= 0 && members.leads[usage] === OPEN) {
      this.#fillUsage(members, usage, record);
      return true;
    }
    if (depth >= MOST_WRAPS) return false;
    const places = Array.from({ length: members.count }, (_, at) => at);
    const known = WRAPPERS.map((name) => members.indexOf(name)).filter((at) =>
      this.#holdsUsage(members, at, depth),
    );
    const others = places.filter(
      (at) => !PASSED.has(members.names[at] ?? "") && this.#holdsUsage(members, at, depth),
    );
    if (known.length === 0 && others.length === 0) return this.#fillFlat(members, record);
    const [at, more] = known.length > 0 ? known.slice(0, 1) : others;
    const inner = this.#innerAt(depth);
    if (at === undefined || !enter(members, at, inner)) return false;
    this.find(inner, record, depth + 1);
    if (more !== undefined) record.set("several", "true");
    return true;
  }

  #holdsUsage(members: JsonMembers, at: number, depth: number): boolean {
    const inner = this.#innerAt(depth);
    if (depth > MOST_WRAPS || !enter(members, at, inner)) return false;
    const usage = inner.indexOf("usage");
    if (usage >= 0 && inner.leads[usage] === OPEN) return true;
    if (isFlat(inner)) return true;
    for (let at = 0; at < inner.count; at++)
      if (inner.names[at] !== "request" && this.#holdsUsage(inner, at, depth + 1)) return true;
    return false;
  }

  #innerAt(depth: number): JsonMembers {
    const inner = this.#inner[depth] ?? new JsonMembers(200);
    this.#inner[depth] = inner;
    return inner;
  }

  #copy(members: JsonMembers, at: number, record: JsonRecord): void {
    const column = OUTER.get(members.names[at] ?? "");
    if (column === undefined || this.#copied.has(column)) return;
    this.#copied.add(column);
    record.addMember(members, at, column);
  }

  #fillUsage(members: JsonMembers, at: number, record: JsonRecord): void {
    const usage = this.#usage;
    usage.readSound(members.bytes, members.starts[at] ?? 0, members.ends[at] ?? 0);
    for (const [name, cell] of IN_USAGE) {
      const found = usage.indexOf(name);
      if (found >= 0) record.addMember(usage, found, cell);
    }
    const details = this.#details;
    for (const [holder, names] of DETAILS) {
      const found = usage.indexOf(holder);
      if (found < 0 || usage.leads[found] !== OPEN) continue;
      details.readSound(usage.bytes, usage.starts[found] ?? 0, usage.ends[found] ?? 0);
      for (const [name, cell] of names) {
        const inner = details.indexOf(name);
        if (inner >= 0) record.addMember(details, inner, cell);
      }
    }
    this.#copyKind(members, record);
  }

  /** Takes the counts that stand beside the model, in the logs of programs that flatten an answer. */
  #fillFlat(members: JsonMembers, record: JsonRecord): boolean {
    if (!isFlat(members)) return false;
    for (let at = 0; at < members.count; at++) {
      const column = CALL_COLUMNS.get((members.names[at] ?? "").toLowerCase());
      if (column === undefined || this.#copied.has(column)) continue;
      this.#copied.add(column);
      record.addMember(members, at, column);
    }
    return true;
  }

  /** Whether the object with the usage is a step of another, or the sum of others. */
  #copyKind(members: JsonMembers, record: JsonRecord): void {
    const isStep = isText(members, "object", "thread.run.step");
    if (isStep) record.addMember(members, members.indexOf("run_id"), "part_of");
    if (isText(members, "object", "batch")) {
      record.set("sum_of", BATCH);
      record.set("is_batch", "true");
    }
    const session = members.indexOf("session_id");
    if (isText(members, "type", "result") && session >= 0)
      record.addMember(members, session, "sum_of");
  }
}

/** True when the member is an object, which is then read. */
function enter(members: JsonMembers, at: number, inner: JsonMembers): boolean {
  if (at < 0 || members.leads[at] !== OPEN) return false;
  inner.readSound(members.bytes, members.starts[at] ?? 0, members.ends[at] ?? 0);
  return true;
}

function isFlat(members: JsonMembers): boolean {
  const names = new Set(members.names.slice(0, members.count).map((name) => name.toLowerCase()));
  return isFlatCall((name) => names.has(name));
}
