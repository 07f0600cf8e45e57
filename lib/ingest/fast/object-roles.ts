import type { FastColumns } from "@/lib/ingest/rows/export-reader";
import type { JsonFrame } from "@/lib/ingest/scan/json-frame";
import { COUNT, ID, IGNORED, KEY, type MemberRole, MOMENT, MUST_MATCH } from "./object-shape";

interface RoleOptions {
  readonly columns: FastColumns;
  readonly timeColumns: readonly number[];
  readonly names: readonly string[];
}

const NULL = 0x6e;
const ignored: MemberRole = { kind: IGNORED, count: 0 };

/** What each value of an object is for, by the column it was read into. */
export class ObjectRoles {
  readonly #options: RoleOptions;

  constructor(options: RoleOptions) {
    this.#options = options;
  }

  /**
   * The role of the value that starts at a place; null for one that only the slow path can read.
   *
   * @param sources by column, where its value starts
   */
  of(bytes: Uint8Array, sources: Int32Array): (start: number) => MemberRole | null {
    const moment = this.#momentOf(bytes, sources);
    return (start) => {
      const column = sources.indexOf(start);
      return column < 0 ? ignored : this.#roleOf(column, moment);
    };
  }

  /** The first of the columns that may say when an object was, that does. */
  #momentOf(bytes: Uint8Array, sources: Int32Array): number {
    const { moments = [] } = this.#options.columns;
    const isFilled = (column: number) =>
      (sources[column] ?? -1) >= 0 && bytes[sources[column] ?? 0] !== NULL;
    return moments.find(isFilled) ?? -1;
  }

  #roleOf(column: number, moment: number): MemberRole | null {
    const { columns, timeColumns } = this.#options;
    const { moments = [], keys, mustMatch = [], slowPath = [], answers } = columns;
    if (timeColumns.includes(column) || slowPath.includes(column)) return null;
    const count = columns.counts.indexOf(column);
    if (count >= 0) return { kind: COUNT, count };
    if (column === answers?.id) return { kind: ID, count };
    if (column === moment) return { kind: MOMENT, count };
    const isBefore = moments.includes(column) && moments.indexOf(column) < moments.indexOf(moment);
    if (isBefore || mustMatch.includes(column)) return { kind: MUST_MATCH, count };
    return keys.includes(column) ? { kind: KEY, count } : ignored;
  }

  /** True when nothing around an object says more of it than its time. */
  areTimesOnly(frames: readonly JsonFrame[]): boolean {
    const { keys, counts } = this.#options.columns;
    return frames.every(({ fields }) =>
      [...fields.keys()].every((name) => {
        const column = this.#columnOf(name);
        return !keys.includes(column) && !counts.includes(column);
      }),
    );
  }

  #columnOf(name: string): number {
    const { names } = this.#options;
    const exact = names.indexOf(name);
    return exact >= 0 ? exact : names.indexOf(name.toLowerCase());
  }
}
