import type { ExportCell, ExportTable } from "@/lib/format/export-table";

/** The table as an Excel workbook: numbers are number cells, everything else is text. */
export async function toXlsx(table: ExportTable): Promise<Blob> {
  const { default: writeXlsx } = await import("write-excel-file/universal");
  const heads = table.heads.map((value) => ({ value, fontWeight: "bold" as const }));
  return writeXlsx([heads, ...table.rows.map((row) => row.map(toCell))]).toBlob();
}

/** A sheet's numbers are doubles: 15 figures of the exact one. Text in a text cell is never a formula. */
function toCell(cell: ExportCell) {
  if (cell.kind === "empty") return null;
  return cell.kind === "number"
    ? { value: Number(cell.digits), type: Number }
    : { value: cell.text, type: String };
}
