import { type Day, formatDay } from "@/lib/domain/units/day";

/** A cell to take away: text, a number in plain digits, a day, or nothing. */
export type ExportCell =
  | { readonly kind: "text"; readonly text: string }
  /** `-?digits(.digits)?`, exact: no grouping, no sign of a currency. */
  | { readonly kind: "number"; readonly digits: string }
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "empty" };

/** A table as it leaves: every row has a cell for every head. */
export interface ExportTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly ExportCell[])[];
}

const EMPTY: ExportCell = { kind: "empty" };

/** Text, or nothing for null. */
export function textCell(text: string | null): ExportCell {
  return text === null ? EMPTY : { kind: "text", text };
}

/** A number in plain digits, or nothing for null. */
export function numberCell(digits: string | null): ExportCell {
  return digits === null ? EMPTY : { kind: "number", digits };
}

/** A day, or nothing for null. */
export function dayCell(day: Day | null): ExportCell {
  return day === null ? EMPTY : { kind: "day", day };
}

/** The cell as bare text; days as `2024-07-09`. */
export function cellText(cell: ExportCell): string {
  switch (cell.kind) {
    case "text":
      return cell.text;
    case "number":
      return cell.digits;
    case "day":
      return formatDay(cell.day);
    case "empty":
      return "";
  }
}
