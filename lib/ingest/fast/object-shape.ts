import type { ByteKeys } from "@/lib/ingest/bytes/byte-keys";
import { type Bytes, bytesOf, NO_MATCH } from "@/lib/ingest/bytes/byte-words";
import { skipPlainText, skipString, skipValue } from "@/lib/ingest/scan/json-grammar";
import { leavesOf } from "@/lib/ingest/scan/json-leaves";
import type { IsoMoments } from "@/lib/ingest/time/iso-moments";

const SPACE = 0x20;
const QUOTE = 0x22;
const ZERO = 0x30;
const LIST_OPEN = 0x5b;
const OPEN = 0x7b;
const MOST_DIGITS = 12;
const MOMENT_DIGITS = 10;
/** Numbers of a step: where the text before it ends, its kind, a count's place or a list's nesting, where it ends. */
const WIDTH = 4;

export const COUNT = 0;
export const KEY = 1;
export const MUST_MATCH = 2;
export const IGNORED = 3;
/** Unix seconds or ISO text, by which an object falls on its day. */
export const MOMENT = 4;
export const ID = 5;
const IGNORED_LIST = 6;
const END = 7;

/** What is done with the value of a member. */
export interface MemberRole {
  readonly kind:
    | typeof COUNT
    | typeof KEY
    | typeof MUST_MATCH
    | typeof IGNORED
    | typeof MOMENT
    | typeof ID;
  /** Of a count: which. */
  readonly count: number;
}

/** What an object said that is like another. */
export interface ObjectValues {
  readonly counts: Float64Array;
  /** Its {@link ByteKeys.last} is the object's. */
  readonly keys: ByteKeys;
  readonly iso: IsoMoments;
  seconds: number;
  /** Of the id, without its quotes. */
  idStart: number;
  idEnd: number;
  /** How deep the values of the object itself are nested. */
  depth: number;
}

/** The bytes of one object: what stands between its values, and what each value is for. */
export class ObjectShape {
  /** Bit n is set when no member is count n. */
  readonly missing: number;
  readonly hasMoment: boolean;
  readonly hasId: boolean;
  readonly #text: Bytes;
  readonly #steps: Int32Array;
  /** Where each of its keys, which stand side by side, starts and ends. */
  readonly #keys: readonly (readonly [number, number])[];

  private constructor(text: Uint8Array, values: readonly Value[], counts: number) {
    this.#text = bytesOf(text);
    const first = values.findIndex(({ kind }) => kind === KEY);
    const others = values.findIndex(({ kind }, at) => at > first && kind !== KEY);
    const keys = values.slice(first, others < 0 ? values.length : others);
    this.#keys = keys.map(({ start, end }) => [start, end]);
    this.#steps = stepsOf(values, keys, text.length);
    const present = new Set(values.map(({ kind, count }) => (kind === COUNT ? count : -1)));
    this.missing = 0;
    for (let count = 0; count < counts; count++)
      if (!present.has(count)) this.missing |= 1 << count;
    this.hasMoment = values.some(({ kind }) => kind === MOMENT);
    this.hasId = values.some(({ kind }) => kind === ID);
  }

  /**
   * The shape of an object that was read; null when it has no key, or too many members. Keys
   * that do not stand beside the first one have to stay what they are.
   *
   * @param range of its opening brace, and after its closing one
   * @param counts how many there are
   * @param roleOf role of the value that starts here; null for one that only the slow path can read
   */
  static of(
    bytes: Bytes,
    [start, end]: readonly [number, number],
    counts: number,
    roleOf: (start: number) => MemberRole | null,
  ): ObjectShape | null {
    const values: Value[] = [];
    for (const leaf of leavesOf(bytes, start, end) ?? []) {
      const role = roleOf(leaf.start);
      const isList = bytes.bytes[leaf.start] === LIST_OPEN;
      if (role === null || (isList && role.kind !== IGNORED)) return null;
      const kind = isList ? IGNORED_LIST : role.kind;
      const [from, to] = [leaf.start - start, leaf.end - start];
      values.push({ kind, count: isList ? leaf.nesting : role.count, start: from, end: to });
    }
    if (!values.some(({ kind }) => kind === KEY)) return null;
    return new ObjectShape(bytes.bytes.slice(start, end), values, counts);
  }

  /** Past an object of this shape, with what it says; {@link NO_MATCH} for any other. */
  read(of: Bytes, from: number, end: number, values: ObjectValues): number {
    const steps = this.#steps;
    let text = 0;
    let at = from;
    for (let step = 0; ; step += WIDTH) {
      const stop = steps[step] ?? 0;
      if (at + stop - text > end || !this.#isSame(text, stop, of, at)) return NO_MATCH;
      at += stop - text;
      const kind = steps[step + 1];
      const place = steps[step + 2] ?? 0;
      if (kind === END) return at;
      if (kind === COUNT) at = passCount(of.bytes, at, values.counts, place);
      else if (kind === IGNORED) at = passScalar(of, at, end);
      else if (kind === KEY) at = this.#passKeys(of, at, end, values.keys);
      else if (kind === MOMENT) at = passMoment(of.bytes, at, values);
      else if (kind === ID) at = passId(of, at, end, values);
      else at = passList(of, at, end, values.depth + place);
      if (at < 0 || at > end) return NO_MATCH;
      text = steps[step + 3] ?? 0;
    }
  }

  /** True when what stands from `text` to `stop` stands at `from` too. Eight bytes at a time, the last ones twice. */
  #isSame(text: number, stop: number, { bytes, words }: Bytes, from: number): boolean {
    const { bytes: own, words: ownWords } = this.#text;
    const shift = from - text;
    if (stop - text < 8) {
      for (let at = text; at < stop; at++) if (own[at] !== bytes[at + shift]) return false;
      return true;
    }
    for (let at = text; ; at += 8) {
      if (at > stop - 8) at = stop - 8;
      const first = ownWords.getInt32(at, true) ^ words.getInt32(at + shift, true);
      const second = ownWords.getInt32(at + 4, true) ^ words.getInt32(at + shift + 4, true);
      if ((first | second) !== 0) return false;
      if (at === stop - 8) return true;
    }
  }

  #passKeys(of: Bytes, from: number, end: number, keys: ByteKeys): number {
    const length = keys.lengthOfLast(of, from, end);
    if (length > 0) return from + length;
    let at = from;
    let text = -1;
    for (const [start, stop] of this.#keys) {
      if (text >= 0) {
        if (at + start - text > end || !this.#isSame(text, start, of, at)) return NO_MATCH;
        at += start - text;
      }
      at = passScalar(of, at, end);
      if (at < 0) return NO_MATCH;
      text = stop;
    }
    if (keys.isFull) return NO_MATCH;
    keys.find(of, from, at);
    return at;
  }
}

interface Value {
  readonly kind: number;
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

/** Steady values are part of the text before the next step; so are keys apart from the first ones. */
function stepsOf(values: readonly Value[], keys: readonly Value[], length: number): Int32Array {
  const steps: number[] = [];
  for (const value of values) {
    const isFirstKey = value === keys[0];
    if (value.kind === MUST_MATCH || (value.kind === KEY && !isFirstKey)) continue;
    const end = isFirstKey ? (keys.at(-1)?.end ?? 0) : value.end;
    steps.push(value.start, value.kind, value.count, end);
  }
  return Int32Array.from([...steps, length, END, 0, 0]);
}

/** Past any value but an object or a list. */
function passScalar(of: Bytes, from: number, end: number): number {
  const byte = of.bytes[from];
  if (byte === QUOTE) return skipString(of, from + 1, end);
  return byte === OPEN || byte === LIST_OPEN ? NO_MATCH : skipValue(of, from, end, 0);
}

function passList(of: Bytes, from: number, end: number, depth: number): number {
  return of.bytes[from] === OPEN ? NO_MATCH : skipValue(of, from, end, depth);
}

/** Past a whole number, which is put among the counts. */
function passCount(bytes: Uint8Array, from: number, counts: Float64Array, count: number): number {
  let at = from;
  let value = 0;
  for (;;) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
    at++;
  }
  const hasZeroInFront = bytes[from] === ZERO && at > from + 1;
  if (at === from || at - from > MOST_DIGITS || hasZeroInFront) return NO_MATCH;
  counts[count] = value;
  return at;
}

function passMoment(bytes: Uint8Array, from: number, values: ObjectValues): number {
  if (bytes[from] === QUOTE) {
    const after = values.iso.pass(bytes, from);
    values.seconds = values.iso.seconds;
    return after;
  }
  let value = 0;
  for (let at = from; at < from + MOMENT_DIGITS; at++) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) return NO_MATCH;
    value = value * 10 + digit;
  }
  values.seconds = value;
  return bytes[from] === ZERO ? NO_MATCH : from + MOMENT_DIGITS;
}

/** An id in quotes, with nothing in it that would have to be unescaped or trimmed. */
function passId(of: Bytes, from: number, end: number, values: ObjectValues): number {
  const { bytes } = of;
  const stop = skipPlainText(of, from + 1, end);
  if (bytes[from] !== QUOTE || bytes[stop] !== QUOTE || stop >= end || stop === from + 1)
    return NO_MATCH;
  if (bytes[from + 1] === SPACE || bytes[stop - 1] === SPACE) return NO_MATCH;
  values.idStart = from + 1;
  values.idEnd = stop;
  return stop + 1;
}
