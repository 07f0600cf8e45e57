import { type Bytes, bytesOf } from "@/lib/ingest/bytes/byte-words";
import { decodeUtf8, encodeUtf8 } from "@/lib/ingest/bytes/utf8";
import type { JsonFrame } from "./json-frame";
import type { JsonMembers } from "./json-members";
import { JsonMembers as Members, unescapeJson } from "./json-members";
import type { RecordCells } from "./record-cells";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const NULL = 0x6e;

/**
 * One JSON object as the cells of a row, with the members of the objects around it. A member of a nested object
 * has both names (`value` in `amount` is `amount_value`); null is an empty cell.
 */
export class JsonRecord implements RecordCells {
  buffer = new Uint8Array(4096);
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
  readonly cells: number;
  /** Where the value that a cell was taken from starts in the object, its quote included; -1 for one from elsewhere. */
  readonly sources: Int32Array;
  /** What {@link sources} are places in. */
  #origin: Uint8Array | null = null;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #nested: Members;
  /** Where the members of the object before belonged: most objects have the same. */
  readonly #lastNames: string[] = [];
  readonly #lastColumns: number[] = [];
  #length = 0;
  #isInside = false;

  constructor(names: readonly string[]) {
    this.#columns = new Map(names.map((name, at) => [name, at]));
    this.cells = names.length;
    this.starts = new Int32Array(this.cells);
    this.ends = new Int32Array(this.cells);
    this.kinds = new Uint8Array(this.cells);
    this.sources = new Int32Array(this.cells);
    this.#nested = new Members(100);
  }

  /** Empties all cells. @param origin the bytes of the object that is to come */
  clear(origin: Uint8Array | null = null): void {
    this.#origin = origin;
    this.sources.fill(-1);
    this.starts.fill(0);
    this.ends.fill(0);
    this.#length = 0;
  }

  addFrame({ fields, key }: JsonFrame): void {
    if (key !== "" && this.#columns.has("@list"))
      this.#put("@list", QUOTE, bytesOf(encodeUtf8(key)), 0, key.length);
    for (const [name, { lead, bytes }] of fields)
      this.#put(name, lead, bytes, 0, bytes.bytes.length);
  }

  addMembers(members: JsonMembers, prefix = ""): void {
    for (let at = 0; at < members.count; at++) {
      const name = members.names[at] ?? "";
      const lead = members.leads[at] ?? 0;
      const start = members.starts[at] ?? 0;
      const end = members.ends[at] ?? 0;
      if (prefix !== "") this.#put(prefix + name, lead, members.bytes, start, end);
      else if (this.#lastNames[at] === name && this.#lastColumns[at] !== -1)
        this.#fill(this.#lastColumns[at] ?? 0, lead, members.bytes, start, end);
      else {
        this.#lastNames[at] = name;
        this.#lastColumns[at] = this.#columns.get(name) ?? -1;
        this.#put(name, lead, members.bytes, start, end);
      }
    }
  }

  /** One member under a name of ours. */
  addMember(members: JsonMembers, at: number, name: string): void {
    const [start, end] = [members.starts[at] ?? 0, members.ends[at] ?? 0];
    this.#put(name, members.leads[at] ?? 0, members.bytes, start, end);
  }

  /** Sets one cell from text. */
  set(name: string, text: string): void {
    const bytes = encodeUtf8(text);
    this.#put(name, 0x31, bytesOf(bytes), 0, bytes.length);
  }

  #put(given: string, lead: number, bytes: Bytes, start: number, end: number): void {
    const name = this.#columns.has(given) ? given : given.toLowerCase();
    const column = this.#columns.get(name) ?? -1;
    if (column >= 0) this.#fill(column, lead, bytes, start, end);
    else if (lead === OPEN && !name.includes("_") && !this.#isInside) {
      this.#nested.readSound(bytes, start, end);
      this.#isInside = true;
      this.addMembers(this.#nested, `${name}_`);
      this.#isInside = false;
    }
  }

  #fill(column: number, lead: number, { bytes }: Bytes, start: number, end: number): void {
    const quote = lead === QUOTE ? 1 : 0;
    this.sources[column] = bytes === this.#origin ? start - quote : -1;
    this.starts[column] = this.#length;
    if (lead !== NULL) this.#copy(bytes, start, end, lead === QUOTE);
    this.ends[column] = this.#length;
  }

  #copy(bytes: Uint8Array, start: number, end: number, isText: boolean): void {
    if (this.#length + end - start > this.buffer.length) this.#grow(end - start);
    const { buffer } = this;
    let to = this.#length;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === BACKSLASH && isText) {
        this.#copyUnescaped(bytes, start, end);
        return;
      }
      buffer[to++] = byte;
    }
    this.#length = to;
  }

  /** Text that is not UTF-8 stays as it is, so that the row is rejected for it. */
  #copyUnescaped(bytes: Uint8Array, start: number, end: number): void {
    const raw = decodeUtf8(bytes, start, end);
    const plain = raw === null ? bytes.subarray(start, end) : encodeUtf8(unescapeJson(raw));
    this.buffer.set(plain, this.#length);
    this.#length += plain.length;
  }

  #grow(more: number): void {
    const grown = new Uint8Array((this.#length + more) * 2);
    grown.set(this.buffer.subarray(0, this.#length));
    this.buffer = grown;
  }
}
