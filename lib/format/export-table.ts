/** A cell to take away: text, a number in plain digits, or nothing. */
export type ExportCell =
  | { readonly kind: "text"; readonly text: string }
  /** `-?digits(.digits)?`, exact: no grouping, no sign of a currency. */
  | { readonly kind: "number"; readonly digits: string }
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

/** The cell as bare text. */
export function cellText(cell: ExportCell): string {
  if (cell.kind === "text") return cell.text;
  return cell.kind === "number" ? cell.digits : "";
}
