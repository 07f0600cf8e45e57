import type { IssueCode } from "@/lib/ingest/issues/issue-codes";

/** Bytes that are looked at before anything is decided, so that chunk sizes make no difference. */
export const SNIFFED_BYTES = 65_536;

const DELIMITERS: readonly number[] = [0x2c, 0x09, 0x3b]; // comma, tab, semicolon
const CONTROL_CHECKED = 4096;

/** Where the text starts (after a UTF-8 byte order mark), and what separates a table's cells. */
export type FileShape =
  | { readonly kind: "csv"; readonly start: number; readonly delimiter: number }
  | { readonly kind: "json"; readonly start: number };

/**
 * What kind of file starts with these bytes: CSV or JSON, or the code that says what it is instead.
 *
 * @param head the first {@link SNIFFED_BYTES} bytes, or all of a smaller file
 */
export function sniff(head: Uint8Array): FileShape | IssueCode {
  const container = containerOf(head);
  if (container !== null) return container;
  const start = startsWith(head, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  const first = head.subarray(start).find((byte) => !isSpace(byte));
  if (first === undefined) return "empty_file";
  if (hasControls(head)) return "binary_file";
  if (first === 0x7b || first === 0x5b) return { kind: "json", start }; // { or [
  if (first === 0x3c) return "html_file"; // <
  return { kind: "csv", start, delimiter: delimiterOf(head.subarray(start)) };
}

function containerOf(head: Uint8Array): IssueCode | null {
  if (startsWith(head, [0x1f, 0x8b])) return "nested_archive";
  if (startsWith(head, [0x50, 0x4b, 3, 4])) return zipKindOf(head);
  if (startsWith(head, [0x50, 0x4b, 5, 6])) return "nested_archive";
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) return "xlsx_file"; // .xls of before 2007
  return startsWith(head, [0x25, 0x50, 0x44, 0x46]) ? "binary_file" : null; // %PDF
}

/** A workbook is a zip whose parts have known names. */
function zipKindOf(head: Uint8Array): IssueCode {
  let latin = "";
  for (const byte of head) latin += byte < 0x80 ? String.fromCharCode(byte) : "?";
  return latin.includes("[Content_Types].xml") || latin.includes("xl/")
    ? "xlsx_file"
    : "nested_archive";
}

function hasControls(head: Uint8Array): boolean {
  return head.subarray(0, CONTROL_CHECKED).some((byte) => byte < 0x20 && !isSpace(byte));
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return head.length >= bytes.length && bytes.every((byte, at) => head[at] === byte);
}

/** The candidate seen most often outside quotes on the first line that has anything. */
function delimiterOf(text: Uint8Array): number {
  const counts = [0, 0, 0];
  let isQuoted = false;
  let hasStarted = false;
  for (const byte of text) {
    if (byte === 0x22) isQuoted = !isQuoted;
    const isLineEnd = byte === 0x0a || byte === 0x0d;
    if (isLineEnd && hasStarted && !isQuoted) break;
    if (!isLineEnd) hasStarted = true;
    const candidate = isQuoted ? -1 : DELIMITERS.indexOf(byte);
    if (candidate >= 0) counts[candidate] = (counts[candidate] ?? 0) + 1;
  }
  const best = counts.reduce((top, count, at) => (count > (counts[top] ?? 0) ? at : top), 0);
  return DELIMITERS[best] ?? 0x2c;
}
