import { ByteIntern, type Interned, isSame } from "@/lib/ingest/bytes/byte-intern";
import { type Bytes, bytesOf } from "@/lib/ingest/bytes/byte-words";
import { decodeUtf8 } from "@/lib/ingest/bytes/utf8";
import { BAD, MORE, skipColon, skipSpace, skipString, skipValue } from "./json-grammar";

const QUOTE = 0x22;

/** One object's members as spans of a buffer: a string's span is without its quotes. */
export class JsonMembers {
  bytes: Bytes = bytesOf(new Uint8Array(0));
  count = 0;
  /** Where the object ends, once {@link read} answered a list or a closed object. */
  readonly names: string[] = [];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** First byte of the value as written: `"` `{` `[` `t` `f` `n` `-` or a digit. */
  readonly leads: Uint8Array;
  readonly #keys = new ByteIntern(keyOf);
  /** Keys of the object before, in their order: most objects have the same. */
  readonly #last: (Interned<string> | undefined)[] = [];

  constructor(mostMembers: number) {
    this.starts = new Int32Array(mostMembers);
    this.ends = new Int32Array(mostMembers);
    this.leads = new Uint8Array(mostMembers);
  }

  get buffer(): Uint8Array {
    return this.bytes.bytes;
  }

  get isFull(): boolean {
    return this.count >= this.starts.length;
  }

  /** The place of the last member of this name, as `JSON.parse` takes it; -1 when there is none. */
  indexOf(name: string): number {
    for (let at = this.count - 1; at >= 0; at--) if (this.names[at] === name) return at;
    return -1;
  }

  /** A member's key from its opening quote: the place after its colon, or a negative code. */
  readKey(from: number, end: number): number {
    const { buffer } = this;
    if (from >= end) return MORE;
    if (buffer[from] !== QUOTE) return BAD;
    const last = this.#last[this.count];
    const lastEnd = from + 1 + (last?.bytes.length ?? 0);
    if (last && buffer[lastEnd] === QUOTE && isSame(last.bytes, buffer, from + 1, lastEnd)) {
      this.names[this.count] = last.value;
      return skipColon(buffer, lastEnd + 1, end);
    }
    const close = skipString(this.bytes, from + 1, end);
    if (close < 0) return close;
    const entry = this.#keys.entry(buffer, from + 1, close - 1);
    this.#last[this.count] = entry;
    this.names[this.count] = entry.value;
    return skipColon(buffer, close, end);
  }

  /** The value of the key just read: the place after it, or a negative code. */
  readValue(from: number, end: number, depth: number): number {
    const { buffer } = this;
    const after = skipValue(this.bytes, from, end, depth);
    if (after < 0) return after;
    const lead = buffer[from] ?? 0;
    const isText = lead === QUOTE;
    this.starts[this.count] = isText ? from + 1 : from;
    this.ends[this.count] = isText ? after - 1 : after;
    this.leads[this.count] = lead;
    this.count++;
    return after;
  }

  /** Reads a whole object that is known to be sound, from its opening brace. */
  readSound(bytes: Bytes, from: number, end: number): void {
    const buffer = bytes.bytes;
    this.bytes = bytes;
    this.count = 0;
    let at = skipSpace(buffer, from + 1, end);
    while (at < end && buffer[at] === QUOTE && !this.isFull) {
      const value = this.readKey(at, end);
      if (value < 0) return;
      const after = this.readValue(value, end, 1);
      if (after < 0) return;
      at = skipSpace(buffer, skipSpace(buffer, after, end) + 1, end);
    }
  }
}

function keyOf(buffer: Uint8Array, start: number, end: number): string {
  const raw = decodeUtf8(buffer, start, end) ?? "";
  return raw.includes("\\") ? unescapeJson(raw) : raw;
}

/** The text of a sound string's inside. */
export function unescapeJson(raw: string): string {
  return String(JSON.parse(`"${raw}"`));
}

/** A member's text, as it stands between its quotes; null for no member or any other value. */
export function textOf(members: JsonMembers, name: string): string | null {
  const at = members.indexOf(name);
  if (at < 0 || members.leads[at] !== QUOTE) return null;
  return decodeUtf8(members.buffer, members.starts[at] ?? 0, members.ends[at] ?? 0);
}

/** True when the member is this text. */
export function isText(members: JsonMembers, name: string, text: string): boolean {
  return textOf(members, name) === text;
}
