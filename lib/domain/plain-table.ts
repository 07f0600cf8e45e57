/** Rows of text under a heading row, for people to take away. */
export interface PlainTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A cell that a spreadsheet would run as a formula is made text by an apostrophe. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * RFC 4180 text, lines ended by CRLF.
 *
 * @example
 * toCsv({ head: ["a"], rows: [["=1+1"]] }) //=> "a\r\n'=1+1\r\n"
 */
export function toCsv({ head, rows }: PlainTable): string {
  return [head, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

/** A Markdown table; bars and line breaks in cells cannot break it. */
export function toMarkdown({ head, rows }: PlainTable): string {
  const line = (row: readonly string[]) =>
    `| ${row.map((cell) => cell.replaceAll("\\", "\\\\").replaceAll("|", "\\|").replaceAll(/\r?\n/g, " ")).join(" | ")} |\n`;
  return line(head) + line(head.map(() => "---")) + rows.map(line).join("");
}
