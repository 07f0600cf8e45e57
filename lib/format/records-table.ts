import { type ExportCell, type ExportTable, numberCell, textCell } from "./export-table";

/**
 * Records as a table: a column for each leaf, named by its path (`claim.until`, `title.en`), in the
 * order in which leaves are first met; lists stand as JSON. What a record does not have is empty.
 *
 * @example
 * recordsTable([{ name: { en: "A" }, sum: 3 }]).heads //=> ["name.en", "sum"]
 */
export function recordsTable(records: readonly unknown[]): ExportTable {
  const flat = records.map((record) => new Map(leavesOf(record, "")));
  const heads = [...new Set(flat.flatMap((leaves) => [...leaves.keys()]))];
  return {
    heads,
    rows: flat.map((leaves) => heads.map((head) => leaves.get(head) ?? textCell(null))),
  };
}

function leavesOf(value: unknown, path: string): [string, ExportCell][] {
  if (value === null || value === undefined) return [];
  if (typeof value === "number") return [[path, numberCell(String(value))]];
  if (typeof value === "string") return [[path, textCell(value)]];
  if (typeof value !== "object" || Array.isArray(value))
    return [[path, textCell(JSON.stringify(value))]];
  return Object.entries(value).flatMap(([key, inside]) =>
    leavesOf(inside, path === "" ? key : `${path}.${key}`),
  );
}
