import { cellText, type ExportCell, type ExportTable } from "./export-table";

/**
 * Text that no spreadsheet takes for a formula: an apostrophe before = + - @, tab and carriage
 * return, NUL, the full-width forms included. Numbers are never touched: -5 stays a number.
 *
 * @example
 * withoutFormula("=1+1") //=> "'=1+1"
 */
export function withoutFormula(text: string): string {
  const isRisky = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) || text.startsWith("\0");
  return isRisky ? `'${text}` : text;
}

function guarded(cell: ExportCell): string {
  return cell.kind === "text" ? withoutFormula(cell.text) : cellText(cell);
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function lines(table: ExportTable, separator: string, write: (text: string) => string): string {
  const heads = table.heads.map((head) => write(withoutFormula(head)));
  const rows = table.rows.map((row) => row.map((cell) => write(guarded(cell))));
  return [heads, ...rows].map((row) => `${row.join(separator)}\r\n`).join("");
}

/** The table after RFC 4180: lines end in CR LF, the last one too; quotes where they are needed. */
export function toCsv(table: ExportTable): string {
  return lines(table, ",", quoted);
}

/** The table for pasting into a sheet. TSV has no quotes: tabs and line ends in a cell become spaces. */
export function toTsv(table: ExportTable): string {
  return lines(table, "\t", (text) => text.replace(/[\t\r\n]+/g, " "));
}

/** The table as JSON, an object a row. Numbers are JSON numbers with all their digits. */
export function toJsonRows(table: ExportTable): string {
  const value = (cell: ExportCell) => {
    if (cell.kind === "empty") return "null";
    return cell.kind === "number" ? cell.digits : JSON.stringify(cellText(cell));
  };
  const rows = table.rows.map((row) => {
    const members = row.map((cell, at) => `${JSON.stringify(table.heads[at])}: ${value(cell)}`);
    return `  { ${members.join(", ")} }`;
  });
  return `[\n${rows.join(",\n")}\n]\n`;
}
