import { type Bytes, bytesOf, ODD } from "./byte-words";
import { skipString, skipValue } from "./json-grammar";
import type { JsonMembers } from "./json-members";

const LF = 0x0a;
const QUOTE = 0x22;
const ZERO = 0x30;
const MOST_DIGITS = 12;

export const COUNT = 0;
export const KEY = 1;
export const STEADY = 2;
export const IGNORED = 3;

/** What is done with the value of a member. */
export interface MemberRole {
  readonly kind: typeof COUNT | typeof KEY | typeof STEADY | typeof IGNORED;
  /** Of a count: which. */
  readonly count: number;
}

/** The bytes of one object: what stands between its values, and what each value is for. */
export class ObjectShape {
  /** Line feeds in it. */
  readonly lines: number;
  readonly #text: Bytes;
  /** Where each value starts and ends in the text. */
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #roles: readonly MemberRole[];
  readonly #firstKey: number;
  readonly #lastKey: number;

  private constructor(text: Uint8Array, values: readonly Value[]) {
    this.#text = bytesOf(text);
    this.lines = linesIn(text, 0, text.length);
    this.#starts = Int32Array.from(values, ({ start }) => start);
    this.#ends = Int32Array.from(values, ({ end }) => end);
    this.#roles = values.map(({ role }) => role);
    this.#firstKey = this.#roles.findIndex(({ kind }) => kind === KEY);
    this.#lastKey = this.#roles.findLastIndex(({ kind }) => kind === KEY);
  }

  /**
   * The shape of an object that was read; null when its keys do not stand side by side, or when
   * it holds another object, or the same member twice.
   *
   * @param start of its opening brace
   * @param end after its closing brace
   */
  static of(
    members: JsonMembers,
    [start, end]: readonly [number, number],
    roleOf: (name: string) => MemberRole | null,
  ): ObjectShape | null {
    const values: Value[] = [];
    for (let at = 0; at < members.count; at++) {
      const role = roleOf(members.names[at] ?? "");
      const lead = members.leads[at] ?? 0;
      if (role === null || lead === 0x7b || lead === 0x5b) return null;
      const quote = lead === QUOTE ? 1 : 0;
      const from = (members.starts[at] ?? 0) - quote - start;
      values.push({ start: from, end: (members.ends[at] ?? 0) + quote - start, role });
    }
    const isTwice = new Set(members.names.slice(0, members.count)).size < members.count;
    const shape = new ObjectShape(members.buffer.slice(start, end), values);
    const keys = shape.#roles.slice(shape.#firstKey, shape.#lastKey + 1);
    return isTwice || shape.#firstKey < 0 || keys.some(({ kind }) => kind !== KEY) ? null : shape;
  }

  /** How many values there are, and which of them start and end the keys. */
  get keys(): readonly [number, number] {
    return [this.#firstKey, this.#lastKey];
  }

  get values(): number {
    return this.#roles.length;
  }

  role(value: number): MemberRole {
    return this.#roles[value] ?? { kind: STEADY, count: -1 };
  }

  /** Past what stands before a value, or after the last; {@link ODD} when something else is there. */
  passText(value: number, { words, bytes }: Bytes, from: number, end: number): number {
    const at = value === 0 ? 0 : (this.#ends[value - 1] ?? 0);
    const stop =
      value === this.#roles.length ? this.#text.bytes.length : (this.#starts[value] ?? 0);
    return from + stop - at > end ? ODD : this.#pass(at, stop, words, bytes, from);
  }

  /** Past a value that is the same as in the object this shape is of. */
  passSame(value: number, { words, bytes }: Bytes, from: number, end: number): number {
    const [at, stop] = [this.#starts[value] ?? 0, this.#ends[value] ?? 0];
    return from + stop - at > end ? ODD : this.#pass(at, stop, words, bytes, from);
  }

  #pass(start: number, stop: number, words: DataView, bytes: Uint8Array, from: number): number {
    const { bytes: own, words: ownWords } = this.#text;
    const shift = from - start;
    let at = start;
    for (; at + 4 <= stop; at += 4)
      if (ownWords.getInt32(at, true) !== words.getInt32(at + shift, true)) return ODD;
    for (; at < stop; at++) if (own[at] !== bytes[at + shift]) return ODD;
    return stop + shift;
  }
}

interface Value {
  readonly start: number;
  readonly end: number;
  readonly role: MemberRole;
}

/** Line feeds in a range. */
export function linesIn(bytes: Uint8Array, from: number, end: number): number {
  let lines = 0;
  for (let at = from; at < end; at++) if (bytes[at] === LF) lines++;
  return lines;
}

/** Past any value but an object, a list, or text that needs care. */
export function passValue(bytes: Uint8Array, from: number, end: number): number {
  const isText = bytes[from] === QUOTE;
  const after = isText ? skipString(bytes, from + 1, end) : skipValue(bytes, from, end, 64);
  return after < 0 ? ODD : after;
}

/** Past a whole number, which is put among the counts. */
export function passCount(
  bytes: Uint8Array,
  from: number,
  counts: Float64Array,
  count: number,
): number {
  let at = from;
  let value = 0;
  for (;;) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
    at++;
  }
  const hasZeroInFront = bytes[from] === ZERO && at > from + 1;
  if (at === from || at - from > MOST_DIGITS || hasZeroInFront) return ODD;
  counts[count] = value;
  return at;
}
