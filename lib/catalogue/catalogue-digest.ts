import { createHash } from "node:crypto";
import type { CatalogueRows } from "./catalogue-rows";

/** A revision of the catalogue: its text, and the SHA-256 of that, hex. */
export interface CatalogueRevision {
  readonly digest: string;
  readonly text: string;
}

/**
 * All rows as one text, the same for equal rows in whatever order the files have them: of each table its
 * name on a line, then each row as JSON on a line of its own, sorted. Counts too large for JSON are in quotes.
 */
export function catalogueRevision(rows: CatalogueRows): CatalogueRevision {
  const text = Object.entries(rows)
    .map(([table, list]) => {
      const lines = list.map((row) => JSON.stringify(row, bigintAsText)).sort();
      return [table, ...lines, ""].join("\n");
    })
    .join("");
  return { digest: createHash("sha256").update(text).digest("hex"), text };
}

/** The name of the revision these rows are. */
export function catalogueDigest(rows: CatalogueRows): string {
  return catalogueRevision(rows).digest;
}

function bigintAsText(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}
