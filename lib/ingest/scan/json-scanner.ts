import { bytesOf } from "@/lib/ingest/bytes/byte-words";
import type { JsonEvents, JsonFrame, JsonStop, ObjectFastPath } from "./json-frame";
import { isWalked } from "./json-frame";
import { BAD, DEEP, MORE, MOST_DEPTH, skipSpace, skipValue } from "./json-grammar";
import { JsonMembers } from "./json-members";
import { JsonWindow } from "./json-window";
import type { IngestLimits } from "./limits";

const OPEN = 0x7b;
const CLOSE = 0x7d;
const LIST_OPEN = 0x5b;
const LIST_CLOSE = 0x5d;
const COMMA = 0x2c;

type Expect = "value" | "valueOrEnd" | "next" | "memberOrEnd" | "nextMember" | "member" | "line";

/**
 * Cuts JSON bytes into objects, whatever the chunks they come in: one document, values that follow
 * each other, or one a line. Grammar is checked to the last byte; memory is one record's.
 */
export class JsonScanner {
  /** False when the last line of a file of lines has no end. */
  isTerminated = true;
  readonly members: JsonMembers;
  /** Asked at the start of each object of a list. */
  taker: ObjectFastPath | null = null;
  readonly #limits: Pick<IngestLimits, "recordBytes" | "columns" | "depth">;
  readonly #events: JsonEvents;
  readonly #frames: JsonFrame[] = [];
  readonly #window = new JsonWindow();
  #expect: Expect = "value";
  #tops = 0;
  #lastTopLine = 0;
  #isByLine = true;
  #tryAgainAt = 0;
  #stop: JsonStop | null = null;

  constructor(limits: Pick<IngestLimits, "recordBytes" | "columns" | "depth">, events: JsonEvents) {
    this.#limits = limits;
    this.#events = events;
    this.members = new JsonMembers(limits.columns);
  }

  /** Takes the next bytes. Not null once it has stopped. */
  push(chunk: Uint8Array): JsonStop | null {
    if (this.#stop !== null) return this.#stop;
    this.#tryAgainAt -= this.#window.at;
    this.#window.append(chunk);
    if (this.#window.length >= this.#tryAgainAt) this.#run();
    if (this.#stop === null && this.#window.length - this.#window.at > this.#limits.recordBytes) {
      this.#run();
      if (this.#window.length - this.#window.at > this.#limits.recordBytes)
        this.#stop ??= "record_too_large";
    }
    return this.#stop;
  }

  /** "truncated" when the input ended inside a value. */
  end(): JsonStop | null {
    if (this.#stop !== null) return this.#stop;
    this.#run();
    if (this.#stop !== null) return this.#stop;
    this.isTerminated = this.#window.isTerminated;
    const isOpen = this.#window.at < this.#window.length && this.#expect !== "line";
    if (isOpen || this.#frames.length > 0) this.#stop = "truncated";
    return this.#stop;
  }

  /** The line, from 1, on which the record in hand starts. */
  get line(): number {
    return this.#window.line;
  }

  /** True when every value so far began on a line of its own. */
  get isLines(): boolean {
    return this.#isByLine && this.#tops > 1;
  }

  /** How deep the value in hand lies, where {@link MOST_DEPTH} is what the limits allow. */
  get #depth(): number {
    return this.#frames.length + MOST_DEPTH - this.#limits.depth;
  }

  #run(): void {
    this.members.bytes = this.#window.bytes;
    while (this.#stop === null) {
      const after = this.#step();
      if (after >= 0) continue;
      if (after === MORE) {
        this.#tryAgainAt = this.#window.at + (this.#window.length - this.#window.at) * 2;
        return;
      }
      if (!this.#skipBadLine()) this.#stop ??= after === DEEP ? "json_too_deep" : "bad_json";
    }
  }

  /** A line that is no JSON costs that line only, where each line is a value. */
  #skipBadLine(): boolean {
    if (!this.#isByLine || this.#tops === 0 || this.#frames.length > 0 || this.#stop !== null)
      return false;
    if (!this.#events.onBadLine()) this.#stop = "stopped";
    this.#expect = "line";
    return true;
  }

  #step(): number {
    const end = this.#window.length;
    if (this.#expect === "line") return this.#skipLine(end);
    const at = skipSpace(this.#window.buffer, this.#window.at, end);
    this.#window.at = at;
    if (at >= end) return MORE;
    const byte = this.#window.buffer[at] ?? 0;
    switch (this.#expect) {
      case "value":
        return this.#value(at, end, byte);
      case "valueOrEnd":
        return byte === LIST_CLOSE ? this.#closeList(at) : this.#value(at, end, byte);
      case "next":
        if (byte === LIST_CLOSE) return this.#closeList(at);
        return this.#after(byte === COMMA ? at + 1 : BAD, "value");
      case "nextMember":
        if (byte === CLOSE) return this.#closeObject(at);
        return this.#after(byte === COMMA ? at + 1 : BAD, "member");
      default:
        return this.#readMembers(at, end);
    }
  }

  #skipLine(end: number): number {
    const next = this.#window.nextLine();
    if (next >= 0) return this.#after(next, "value");
    this.#window.at = end;
    return MORE;
  }

  #value(at: number, end: number, byte: number): number {
    if (this.#frames.length === 0 && this.#tops > 0 && this.#window.line === this.#lastTopLine)
      this.#isByLine = false;
    if (byte === LIST_OPEN) {
      if (this.#depth >= MOST_DEPTH) return DEEP;
      this.#frames.push({ isList: true, key: "", fields: new Map(), records: 0 });
      return this.#after(at + 1, "valueOrEnd");
    }
    if (byte === OPEN) return this.#takeObjects(at, end) ?? this.#readMembers(at + 1, end);
    return this.#after(skipValue(this.#window.bytes, at, end, this.#depth), this.#afterValue());
  }

  /** Past the objects that the fast path has read; null for none. */
  #takeObjects(at: number, end: number): number | null {
    const list = this.#frames.at(-1) ?? null;
    if (this.taker === null || list?.isList === false) return null;
    const after = this.taker.take(this.#window.bytes, at, end, list);
    if (this.taker.taken === 0) return null;
    return this.#after(after, this.#afterValue());
  }

  /** Members up to the object's end, or up to a list in it. `from` is after the brace or a comma. */
  #readMembers(from: number, end: number): number {
    const { members } = this;
    const isNew = this.#expect !== "member" && this.#expect !== "memberOrEnd";
    members.count = 0;
    let at = skipSpace(this.#window.buffer, from, end);
    if (at >= end) return MORE;
    if (this.#window.buffer[at] === CLOSE && this.#expect !== "member")
      return this.#endObject(at, isNew);
    for (;;) {
      if (members.isFull) {
        this.#stop = "too_many_columns";
        return BAD;
      }
      const value = members.readKey(at, end);
      if (value < 0) return value;
      if (value >= end) return MORE;
      const walked = isWalked(members.names[members.count] ?? "", members.bytes, value, end);
      if (walked < 0) return walked;
      if (walked > 0) return this.#openList(value, isNew);
      at = members.readValue(value, end, this.#depth + 1);
      if (at < 0) return at;
      at = skipSpace(this.#window.buffer, at, end);
      if (at >= end) return MORE;
      if (this.#window.buffer[at] === CLOSE) return this.#endObject(at, isNew);
      if (this.#window.buffer[at] !== COMMA) return BAD;
      at = skipSpace(this.#window.buffer, at + 1, end);
    }
  }

  /** The object holds a list: its members so far are kept in a frame while the list is walked. */
  #openList(value: number, isNew: boolean): number {
    const { members } = this;
    if (this.#depth >= MOST_DEPTH) return DEEP;
    const key = members.names[members.count] ?? "";
    if (isNew) this.#frames.push({ isList: false, key: "", fields: new Map(), records: 0 });
    if (!this.#keep()) return BAD;
    const isList = this.#window.buffer[value] !== OPEN;
    this.#frames.push({ isList, key, fields: new Map(), records: 0 });
    return this.#after(value + 1, isList ? "valueOrEnd" : "memberOrEnd");
  }

  #keep(): boolean {
    const { members } = this;
    const frame = this.#frames.at(-1);
    for (let at = 0; at < members.count; at++) {
      const bytes = bytesOf(this.#window.buffer.slice(members.starts[at], members.ends[at]));
      frame?.fields.set(members.names[at] ?? "", { lead: members.leads[at] ?? 0, bytes });
    }
    if ((frame?.fields.size ?? 0) <= this.#limits.columns) return true;
    this.#stop = "too_many_columns";
    return false;
  }

  #endObject(at: number, isNew: boolean): number {
    if (!isNew) return this.#keep() ? this.#closeObject(at) : BAD;
    if (at - this.#window.at > this.#limits.recordBytes) {
      this.#stop = "record_too_large";
      return BAD;
    }
    for (const frame of this.#frames) frame.records++;
    if (!this.#events.onRecord(this.members, this.#frames, [this.#window.at, at + 1]))
      this.#stop = "stopped";
    return this.#after(at + 1, this.#afterValue());
  }

  #closeObject(at: number): number {
    if (!this.#events.onClose(this.#frames)) this.#stop = "stopped";
    return this.#closeList(at);
  }

  #closeList(at: number): number {
    this.#frames.pop();
    return this.#after(at + 1, this.#afterValue());
  }

  #afterValue(): Expect {
    const frame = this.#frames.at(-1);
    if (frame === undefined) return "value";
    return frame.isList ? "next" : "nextMember";
  }

  #after(at: number, expect: Expect): number {
    if (at < 0) return at;
    this.#window.at = at;
    this.#expect = expect;
    if (this.#frames.length === 0 && expect === "value") {
      this.#tops++;
      this.#lastTopLine = this.#window.line;
    }
    return at;
  }
}
