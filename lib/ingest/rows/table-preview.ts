import { decodeUtf8 } from "@/lib/ingest/bytes/utf8";
import type { RecordCells } from "@/lib/ingest/scan/record-cells";

const MOST_ROWS = 5;
const LONGEST_CELL = 60;
const MOST_COLUMNS = 60;

/** Header and first rows of a table. It may name people: it stays on the reader's own screen. */
export interface TablePreview {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** True where the columns are the members of JSON's objects: a mapping then names them. */
  readonly areMembers?: true;
}

/** Keeps the first rows of a table that nobody recognised. */
export class PreviewKeeper {
  readonly #names: readonly string[];
  readonly #rows: string[][] = [];

  constructor(names: readonly string[]) {
    this.#names = names.slice(0, MOST_COLUMNS);
  }

  /** False when enough has been seen. */
  take({ buffer, starts, ends, cells }: RecordCells): boolean {
    const row: string[] = [];
    for (let at = 0; at < cells && at < this.#names.length; at++) {
      const text = decodeUtf8(buffer, starts[at] ?? 0, ends[at] ?? 0) ?? "…";
      row.push(text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text);
    }
    this.#rows.push(row);
    return this.#rows.length < MOST_ROWS;
  }

  finish(): TablePreview {
    return { names: this.#names, rows: this.#rows };
  }
}
