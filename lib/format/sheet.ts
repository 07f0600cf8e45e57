import { cellText, type ExportTable } from "./export-table";

/** One sheet of a workbook. */
export interface Sheet {
  /** As its tab is called. */
  readonly name: string;
  readonly table: ExportTable;
  /** Figures as they are, not rounded to what a person reads. */
  readonly exact?: boolean;
}

const LONGEST_NAME = 31;

/** A name Excel takes for a tab: none of its own marks, 31 characters at most. */
export function sheetName(text: string): string {
  return text.replace(/[[\]:*?/\\]/g, " ").slice(0, LONGEST_NAME);
}

const WIDEST = 60;
const ROOM = 2;

/** A Chinese character takes the room of two letters. */
const widthOf = (text: string) => text.length + (text.match(/[⺀-鿿＀-￯]/g)?.length ?? 0);

/** Width of each column in characters: what is in it is seen whole, long prose wraps. */
export function columnWidths({ heads, rows }: ExportTable): number[] {
  return heads.map((head, at) => {
    const widths = rows.map((row) => widthOf(row[at] === undefined ? "" : cellText(row[at])));
    const widest = widths.reduce((most, width) => (width > most ? width : most), widthOf(head));
    return widest + ROOM > WIDEST ? WIDEST : widest + ROOM;
  });
}

/** How a column shows its figures: whole where all of them are, else to two places. */
export function figureFormat({ rows }: ExportTable, column: number): string {
  const hasParts = rows.some((row) => {
    const cell = row[column];
    return cell?.kind === "number" && cell.digits.includes(".");
  });
  return hasParts ? "#,##0.00" : "#,##0";
}
