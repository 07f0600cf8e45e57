import { formatDay } from "@/lib/domain/units/day";
import type { ExportCell } from "@/lib/format/export-table";
import { columnWidths, figureFormat, type Sheet, sheetName } from "@/lib/format/sheet";

/** A workbook for Excel and what reads its files: heads stay in sight, numbers and days are cells of their kind. */
export async function toXlsx(sheets: readonly Sheet[]): Promise<Blob> {
  const { default: writeXlsx } = await import("write-excel-file/universal");
  return writeXlsx(
    sheets.map(({ name, table, exact = false }) => {
      const formats = table.heads.map((_, at) => (exact ? null : figureFormat(table, at)));
      const heads = table.heads.map((value) => ({
        value,
        type: String,
        fontWeight: "bold" as const,
        wrap: true,
        bottomBorderStyle: "thin" as const,
      }));
      return {
        sheet: sheetName(name),
        data: [heads, ...table.rows.map((row) => row.map((cell, at) => toCell(cell, formats[at])))],
        columns: columnWidths(table).map((width) => ({ width })),
        stickyRowsCount: 1,
        orientation: "landscape" as const,
      };
    }),
  ).toBlob();
}

/** A sheet's numbers are doubles: 15 figures of the exact one. Text in a text cell is never a formula. */
function toCell(cell: ExportCell, format: string | null | undefined) {
  switch (cell.kind) {
    case "empty":
      return null;
    case "number":
      return { value: Number(cell.digits), type: Number, ...(format && { format }) };
    case "day":
      return {
        value: new Date(`${formatDay(cell.day)}T00:00:00Z`),
        type: Date,
        format: "yyyy-mm-dd",
      };
    case "text":
      return { value: cell.text, type: String, wrap: true, alignVertical: "top" as const };
  }
}
