import { decodeUtf8 } from "@/lib/ingest/bytes/utf8";
import type { TablePreview } from "@/lib/ingest/rows/table-preview";
import { JsonMembers } from "@/lib/ingest/scan/json-members";

const MOST_ROWS = 5;
const MOST_NAMES = 60;
const LONGEST_CELL = 60;
const [QUOTE, OPEN, LIST] = [0x22, 0x7b, 0x5b];

/** The first objects of a file that nobody recognised as rows of a table, for a person to say what is where. */
export class ObjectPreview {
  readonly #rows: ReadonlyMap<string, string>[] = [];
  readonly #names = new Set<string>();
  readonly #nested = new JsonMembers(MOST_NAMES);

  take(members: JsonMembers): void {
    if (this.#rows.length >= MOST_ROWS) return;
    const row = new Map<string, string>();
    this.#add(row, members, "");
    if (row.size > 1) this.#rows.push(row);
  }

  /** Null where there was no object with at least two values. */
  finish(): TablePreview | null {
    if (this.#rows.length === 0) return null;
    const names = [...this.#names].slice(0, MOST_NAMES);
    return {
      names,
      rows: this.#rows.map((row) => names.map((name) => row.get(name) ?? "")),
      areMembers: true,
    };
  }

  /** A member of an object inside has both names, as the cells of a record have. */
  #add(row: Map<string, string>, members: JsonMembers, prefix: string): void {
    for (let at = 0; at < members.count; at++) {
      const name = members.names[at] ?? "";
      const lead = members.leads[at] ?? 0;
      const [start, end] = [members.starts[at] ?? 0, members.ends[at] ?? 0];
      if (lead === OPEN && prefix === "" && !name.includes("_")) {
        this.#nested.readSound(members.bytes, start, end);
        this.#add(row, this.#nested, `${name.toLowerCase()}_`);
      } else if (lead !== OPEN && lead !== LIST) {
        const text = decodeUtf8(members.buffer, start, end) ?? "…";
        const shown = lead === QUOTE || text !== "null" ? text : "";
        this.#names.add(prefix + name);
        row.set(
          prefix + name,
          shown.length > LONGEST_CELL ? `${shown.slice(0, LONGEST_CELL)}…` : shown,
        );
      }
    }
  }
}
