import type { Bytes } from "@/lib/ingest/bytes/byte-words";
import { MORE, skipSpace, skipValue } from "./json-grammar";
import type { JsonMembers } from "./json-members";

const QUOTE = 0x22;
const LIST_OPEN = 0x5b;
const OPEN = 0x7b;
/** First letters of `object` and `data`. */
const PAGE_LETTERS: readonly (number | undefined)[] = [0x6f, 0x64];
/** Bytes of an object that are looked at to see whether it is a page. */
const PEEKED = 400;
/** How a page of the usage API, or a day of the old one, begins; an answer with embeddings is a list too. */
const PAGE =
  /^\{\s*(?:"object"\s*:\s*"(?:page"|list"\s*,\s*"daily_costs")|(?:"object"\s*:\s*"list"\s*,\s*)?"data"\s*:\s*\[\s*(?:\]|\{[^{}]*"(?:aggregation_timestamp|snapshot_id)"|\{[^{}]*:\s*"bucket"))/;

/** Arrays under these keys are walked one element at a time; all else is one value of its object. */
const LISTS: ReadonlySet<string> = new Set(
  "data results daily_costs line_items ft_data dalle_api_data whisper_api_data tts_api_data assistant_code_interpreter_data retrieval_storage_data items logs rows buckets pages daily modelBreakdowns".split(
    " ",
  ),
);

/**
 * Whether a member's value is walked one element at a time: 1 for a list of {@link LISTS}, for `data` that is one
 * object, and for a page in a wrapper of any name; 0 for any other value; {@link MORE} when too few bytes are there.
 */
export function isWalked(key: string, of: Bytes, value: number, end: number): number {
  const lead = of.bytes[value];
  if (LISTS.has(key) && (lead === LIST_OPEN || (lead === OPEN && key === "data"))) return 1;
  return lead === OPEN ? isPage(of, value, end) : 0;
}

function isPage(of: Bytes, value: number, end: number): number {
  const { bytes } = of;
  const first = skipSpace(bytes, value + 1, end);
  if (first + 1 >= end) return MORE;
  if (bytes[first] !== QUOTE || !PAGE_LETTERS.includes(bytes[first + 1])) return 0;
  const stop = end - value < PEEKED ? end : value + PEEKED;
  if (stop === end && skipValue(of, value, end, 0) === MORE) return MORE;
  return PAGE.test(String.fromCharCode(...bytes.subarray(value, stop))) ? 1 : 0;
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
