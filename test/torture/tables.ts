import Papa from "papaparse";
import { EXPORT_NAMES, exportBytes } from "@/test/exports/chunks";

/** An export as cells, to be written down again in other ways. */
export interface Table {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Eras and sorts whose columns another export of the set has too. */
const ALIKE =
  /activity-legacy-2023|completions-(?:2025-early|minutes)|cost-(?:2025-line-items|legacy-by-user)|transcriptions|azure-ea|litellm-daily\.|litellm-daily-table/;

/** Twenty made-up exports without a bad row, one of each kind and most eras. */
export function tortureTables(): Table[] {
  return allTables()
    .filter(({ name }) => !ALIKE.test(name))
    .slice(0, 20);
}

/** Every made-up CSV export without a bad row. */
export function allTables(): Table[] {
  const names = EXPORT_NAMES.filter(
    (name) => name.endsWith(".csv") && !/^bad-|utf16|semicolons|no-usage|^speeches/.test(name),
  );
  return names.map((name) => {
    const text = new TextDecoder().decode(exportBytes(name));
    const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
    const [header = [], ...rows] = data;
    return { name, header, rows };
  });
}

/** Cells as text; all quoted, or only those that need it. */
export function write(
  { header, rows }: Omit<Table, "name">,
  delimiter = ",",
  eol = "\n",
  all = false,
) {
  const cell = (value: string) =>
    all || /[",;\t\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  return `${[header, ...rows].map((row) => row.map(cell).join(delimiter)).join(eol)}${eol}`;
}
