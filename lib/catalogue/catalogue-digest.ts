import { createHash } from "node:crypto";
import type { CatalogueRows } from "./catalogue-rows";

/** SHA-256 of all rows, hex: the same for equal rows, in whatever order the files have them. */
export function catalogueDigest(rows: CatalogueRows): string {
  const hash = createHash("sha256");
  for (const [table, list] of Object.entries(rows)) {
    const lines = list.map((row) => JSON.stringify(row, bigintAsText)).sort();
    hash.update([table, ...lines, ""].join("\n"));
  }
  return hash.digest("hex");
}

function bigintAsText(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}
