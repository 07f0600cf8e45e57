import type { Meters } from "@/lib/domain/units/meter";
import type { ExportFormat, UsageCell, UsageIssue } from "@/lib/domain/usage/usage";
import type { IssueCode } from "@/lib/ingest/issues/issue-codes";
import type { DateOrder } from "@/lib/ingest/time/spreadsheet-date";
import type { Header } from "./header";
import type { Row } from "./row";
import type { RowPeriod } from "./row-period";
import type { RowFigures } from "./tally";

/** Where an answer has its id and its figures. */
export interface AnswerColumns {
  readonly id: number;
  /** By count: which of these it is part of. */
  readonly input: readonly number[];
  readonly cached: number;
  readonly written: number;
  readonly output: readonly number[];
  /** The count that has to be all input and output, where it is told. */
  readonly total: number;
}

/** What a row of answers says of itself besides its figures, as names of the answer book. */
export interface AnswerNames {
  /** Two rows of one name are one answer; null when nothing names it. */
  readonly name: number | null;
  /** The answer that this one is a step of: it counts only where that does not. */
  readonly partOf?: number | null;
  /** What this one sums up: it counts only where no row is a member of it. */
  readonly sumOf?: number | null;
  readonly memberOf?: number | null;
}

/** Where a row has what is summed, for rows whose cells need no more care than that. */
export interface FastColumns {
  /** With the time columns, these decide by their bytes alone what a row's counts are added to. */
  readonly keys: readonly number[];
  /** Whole counts that a row must have; -1 for zero. */
  readonly counts: readonly number[];
  /** Cells that must be as in the row that was read with care. Objects only. */
  readonly mustMatch?: readonly number[];
  /** Objects only: unix seconds or ISO text that say on which day one falls, in the first of these that has some. */
  readonly moments?: readonly number[];
  /** Objects only: an object that says one of these is read with care. */
  readonly slowPath?: readonly number[];
  /** Objects only: each is an answer, told apart by this column, or by its time and bytes without one. */
  readonly answers?: AnswerColumns;
  /** By count, what it is multiplied by to come to the input that is not cached. */
  readonly signs: readonly number[];
  /** The count that is stated to be just that; -1 for none. */
  readonly rest: number;
  /** Objects only: false when members are there, or are not, that call for care. Bit n is set when there is none for count n. */
  hasMembers?(missing: number): boolean;
  /** The figures of rows like this one whose counts came to these sums. */
  total(like: UsageCell, counts: readonly bigint[], rows: bigint): UsageCell;
}

/**
 * False for counts with which something is wrong, or to be said.
 *
 * @param signs as in {@link FastColumns}
 * @param rest as in {@link FastColumns}
 */
export function areConsistent(counts: Float64Array, signs: Float64Array, rest: number): boolean {
  let left = 0;
  for (let n = 0; n < counts.length; n++) left += (counts[n] ?? 0) * (signs[n] ?? 0);
  return left >= 0 && (rest < 0 || counts[rest] === left);
}

/** Reads the rows of one file whose header is known. */
export interface ExportReader {
  /** What tells two buckets of the same time apart, for finding the same bucket in two files. */
  readonly dimensions: readonly number[];
  /** The column that names a sort of row: rows of two sorts are never the same. */
  readonly sortColumn?: number;
  /** Columns that may be filled in a row without use. */
  readonly timeColumns: readonly number[];
  /** How dates such as 7/9/2024 are written, where no date of the file tells. */
  readonly dateOrder?: DateOrder;
  /** True where times have no zone, so that hours are not to be relied on. */
  readonly hasLocalTimes?: boolean;
  /** For exports that come with a million rows. */
  readonly fast?: FastColumns;
  /** Null after `row.reject`. */
  times(row: Row): RowPeriod | null;
  /** Figures of a row that has some. To be thrown away when `row.problem` is set afterwards. */
  figures(row: Row, times: RowPeriod): RowFigures;
  /** For formats whose rows are single answers. Told after {@link figures}. */
  names?(row: Row, times: RowPeriod): AnswerNames;
  /** What is to be said of the whole file, after its last row. */
  closing?(): readonly UsageIssue[];
}

/** All there is to know of one format of export: how it is recognised and read, and how it stands beside others. */
export interface ExportKind {
  readonly format: ExportFormat;
  /** What its rows are written in: a table, the objects of JSON, or either. */
  readonly comesAs: "table" | "objects" | "both";
  /** Columns that are read: each may stand in the header once only. */
  readonly columns: readonly string[];
  /** Columns without which the export cannot be read, besides those by which it was recognised. */
  readonly required: readonly string[];
  /** Where formats cover the same day the one with the larger number counts; null where it never has such figures. */
  readonly detail: { readonly usage: number | null; readonly paid: number | null };
  /** True when OpenAI may still add to the last days of such an export. */
  readonly settles: boolean;
  /** True when a row of nothing but times says that nothing was used in that time. */
  readonly saysEmptyDays: boolean;
  /** On which days of its period it overrules what less detailed formats tell of completions. */
  readonly overrules: "all-days" | "all-days-if-any-use" | "no-days";
  recognise(header: Header): boolean;
  /** @param note counts a thing to say once about the whole file */
  open(header: Header, note: (code: IssueCode) => void): ExportReader;
}

/** Places of columns that the file has. */
export function presentColumns(header: Header, names: readonly string[]): number[] {
  return names.map((name) => header.column(name)).filter((column) => column >= 0);
}

/** Embedding models bill one kind of token: their input. */
export function isEmbeddingModel(model: string): boolean {
  return model.startsWith("text-embedding-");
}

interface InputFigures {
  readonly model: string;
  /** All input, cached and cache-write tokens included. */
  readonly input: bigint;
  readonly cached?: bigint;
  readonly written?: bigint;
  readonly output: bigint;
}

/** Meters of input that includes what was cached; refuses the row when more is cached than there is. */
export function inputMeters(row: Row, figures: InputFigures): Meters {
  const { input, cached = 0n, written = 0n } = figures;
  const inputUncached = input - cached - written;
  if (inputUncached < 0n) {
    const values = { cached: String(cached + written), input: String(input) };
    row.reject("cached_exceeds_input", values);
  }
  return metersOfInput(figures);
}

/** Meters of input of which no more is cached than there is. */
export function metersOfInput(figures: InputFigures): Meters {
  const { model, input, cached = 0n, written = 0n, output } = figures;
  if (isEmbeddingModel(model)) return { embeddingInput: input, output };
  return {
    inputUncached: input - cached - written,
    inputCached: cached,
    cacheWrite: written,
    output,
  };
}
