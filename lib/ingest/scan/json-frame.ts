import type { Bytes } from "@/lib/ingest/bytes/byte-words";
import type { JsonMembers } from "./json-members";

/** Arrays under these keys are walked one element at a time; all else is one value of its object. */
const LISTS: ReadonlySet<string> = new Set(
  "data results daily_costs line_items ft_data dalle_api_data whisper_api_data tts_api_data assistant_code_interpreter_data retrieval_storage_data items logs rows buckets pages".split(
    " ",
  ),
);

/** True for a list that is walked, or for `data` that is one object, by a member's key and its value's first byte. */
export function isWalked(key: string, lead: number | undefined): boolean {
  return LISTS.has(key) && (lead === 0x5b || (lead === 0x7b && key === "data"));
}

/** A list, or an object around the current record with its members so far. */
export interface JsonFrame {
  readonly isList: boolean;
  /** The key it stands under; empty in a list or at the top. */
  readonly key: string;
  /** Raw bytes by name, quotes of strings left out; `lead` as in {@link JsonMembers.leads}. */
  readonly fields: Map<string, { readonly lead: number; readonly bytes: Bytes }>;
  /** Records that came out of it. */
  records: number;
}

export type JsonStop =
  | "record_too_large"
  | "too_many_columns"
  | "json_too_deep"
  | "bad_json"
  | "truncated"
  | "stopped";

/** Reads objects of a list, or of lines, without reading each member. */
export interface ObjectFastPath {
  /** How many the last {@link take} took. */
  taken: number;
  /** Answers after the closing brace of the last one it took. */
  take(bytes: Bytes, from: number, end: number, list: JsonFrame | null): number;
}

export interface JsonEvents {
  /** An object without lists of its own. False stops. */
  onRecord(
    members: JsonMembers,
    frames: readonly JsonFrame[],
    range: readonly [number, number],
  ): boolean;
  /** An object that had lists, at its end; it is still the last of `frames`. False stops. */
  onClose(frames: readonly JsonFrame[]): boolean;
  /** A line that is no JSON, in a file of one value a line. */
  onBadLine(): boolean;
}
