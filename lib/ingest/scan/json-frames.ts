import { type Bytes, bytesOf } from "@/lib/ingest/bytes/byte-words";
import { encodeUtf8 } from "@/lib/ingest/bytes/utf8";
import type { JsonFrame } from "./json-frame";
import { type JsonMembers, textOf } from "./json-members";

/** A name for the innermost list that holds an object; lines are a list too. */
export function listOf(frames: readonly JsonFrame[]): string {
  const list = frames.findLast(({ isList }) => isList);
  return list === undefined ? "lines" : `list ${list.key}`;
}

/**
 * Names of the members of an object and of the objects around it; `@list` for a list, and `@type` with the object's
 * own `type` where that is a text.
 */
export function namesOf(members: JsonMembers, frames: readonly JsonFrame[]): string[] {
  const own = members.names.slice(0, members.count).map((name) => name.toLowerCase());
  const lists = frames.filter(({ key }) => key !== "");
  const outer = frames.flatMap(({ fields }) =>
    [...fields.keys()].map((name) => name.toLowerCase()),
  );
  const type = textOf(members, "type");
  const marks = [...(lists.length > 0 ? ["@list"] : []), ...(type ? [`@type ${type}`] : [])];
  return [...new Set([...outer, ...own, ...marks])];
}

/** True when the frame's member is `true`. */
export function isTrue(frame: JsonFrame, name: string): boolean {
  return frame.fields.get(name)?.lead === 0x74; // t
}

/** The times of a bucket, and nothing else. */
export function timesOf(frame: JsonFrame): JsonFrame {
  const times = [...frame.fields].filter(([name]) => /^(?:start|end)_time$/.test(name));
  return { ...frame, key: "", fields: new Map(times) };
}

/** True for a number that is not zero. */
export function isSum({ bytes }: Bytes, from: number, end: number): boolean {
  return bytes.subarray(from, end).some((byte) => byte > 0x30 && byte <= 0x39);
}

/** The frame's fields as the bytes of one object. */
export function asObject({ fields }: JsonFrame): [Bytes, number, number] {
  const parts: number[] = [0x7b];
  for (const [name, { lead, bytes }] of fields) {
    if (parts.length > 1) parts.push(0x2c);
    const quote = lead === 0x22 ? [0x22] : [];
    for (const byte of encodeUtf8(JSON.stringify(name))) parts.push(byte);
    parts.push(0x3a, ...quote);
    for (const byte of bytes.bytes) parts.push(byte);
    parts.push(...quote);
  }
  parts.push(0x7d, 0x20);
  return [bytesOf(Uint8Array.from(parts)), 0, parts.length];
}
