import type { Bytes } from "@/lib/ingest/bytes/byte-words";
import { JsonMembers } from "./json-members";

const QUOTE = 0x22;
const OPEN = 0x7b;
const MOST_MEMBERS = 500;

/** A value that is no object, as it stands in the bytes, quotes included. */
export interface JsonLeaf {
  readonly start: number;
  readonly end: number;
  /** Objects around it within the one that was asked for. */
  readonly nesting: number;
}

/** The values of a sound object and of the objects in it, in their order; null when they are too many. */
export function leavesOf(bytes: Bytes, from: number, end: number, nesting = 0): JsonLeaf[] | null {
  const members = new JsonMembers(MOST_MEMBERS);
  members.readSound(bytes, from, end);
  if (members.isFull) return null;
  const leaves: JsonLeaf[] = [];
  for (let at = 0; at < members.count; at++) {
    const lead = members.leads[at];
    const quote = lead === QUOTE ? 1 : 0;
    const start = (members.starts[at] ?? 0) - quote;
    const stop = (members.ends[at] ?? 0) + quote;
    const inner = lead === OPEN ? leavesOf(bytes, start, stop, nesting + 1) : null;
    if (lead === OPEN && inner === null) return null;
    leaves.push(...(inner ?? [{ start, end: stop, nesting }]));
  }
  return leaves;
}
