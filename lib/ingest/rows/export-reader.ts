import type { Meters } from "@/lib/domain/units/meter";
import type { ExportFormat, UsageCell, UsageIssue } from "@/lib/domain/usage/usage";
import type { IssueCode } from "@/lib/ingest/issues/issue-codes";
import type { DateOrder } from "@/lib/ingest/time/spreadsheet-date";
import type { Header } from "./header";
import type { Row } from "./row";
import type { RowPeriod } from "./row-period";
import type { RowFigures } from "./tally";

/** The columns of an answer's id, and the places of its figures among the counts. */
export interface AnswerColumns {
  readonly id: number;
  /** Counts that are added up to all input; an answer has one of them. */
  readonly input: readonly number[];
  readonly cached: number;
  readonly written: number;
  readonly output: readonly number[];
  /** The count that must equal input plus output where the answer has it. */
  readonly total: number;
}

/** What identifies an answer, and how it relates to other answers. All are hashes, as the answers' index has them. */
export interface AnswerNames {
  /** Two rows with one name are the same answer; null when nothing identifies it. */
  readonly name: number | null;
  /** The answer that this one is a step of: it counts only where that does not. */
  readonly partOf?: number | null;
  /** What this one sums up: it counts only where no row is a member of it. */
  readonly sumOf?: number | null;
  readonly memberOf?: number | null;
}

/** Columns that the fast path reads. Rows that agree in all others are added up without being cut into cells. */
export interface FastColumns {
  /** Columns that, with the time columns, decide which sum a row is added to; compared by their bytes. */
  readonly keys: readonly number[];
  /** Columns of whole counts; -1 for a count that this file does not have, which is zero. */
  readonly counts: readonly number[];
  /** Objects only: cells that must have the same bytes as in the object that the slow path read. */
  readonly mustMatch?: readonly number[];
  /** Objects only: unix seconds or ISO text; the first of these that is filled says on which day the object falls. */
  readonly moments?: readonly number[];
  /** Objects only: an object that has one of these is left to the slow path. */
  readonly slowPath?: readonly number[];
  /** Objects only, for logs of answers: what identifies one, and its figures. */
  readonly answers?: AnswerColumns;
  /** One factor for each count (1, 0 or -1): the weighted counts add up to the uncached input. */
  readonly signs: readonly number[];
  /** Place of the count that states the uncached input and must equal that sum; -1 for none. */
  readonly rest: number;
  /** Objects only: false when an object lacks counts that it must have. Bit n of `missing` is set when it lacks count n. */
  hasMembers?(missing: number): boolean;
  /** The cell that rows like this one make together, from the sums of their counts. */
  total(like: UsageCell, counts: readonly bigint[], rows: bigint): UsageCell;
}

/**
 * False for counts that contradict each other, so that the slow path has to reject the row or note it.
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
  /** The column that names the kind of row: rows of two kinds are never the same bucket. */
  readonly sortColumn?: number;
  /** Columns that may be filled in a row without use. */
  readonly timeColumns: readonly number[];
  /** How this format writes dates such as 7/9/2024, for files in which no other date shows it. */
  readonly dateOrder?: DateOrder;
  /** True where times have no zone, so that hours are not to be relied on. */
  readonly hasLocalTimes?: boolean;
  /** For formats that the fast path reads. */
  readonly fast?: FastColumns;
  /** Null after `row.reject`. */
  times(row: Row): RowPeriod | null;
  /** Figures of a row that has some. To be thrown away when `row.problem` is set afterwards. */
  figures(row: Row, times: RowPeriod): RowFigures;
  /** For formats whose rows are single answers. Called after {@link figures}. */
  names?(row: Row, times: RowPeriod): AnswerNames;
  /** Issues about the whole file, asked for after its last row. */
  closing?(): readonly UsageIssue[];
}

/** All there is to know of one format of export: how it is recognised and read, and how it stands beside others. */
export interface ExportKind {
  readonly format: ExportFormat;
  /** A vendor's slug for exports of a vendor other than OpenAI: their use adds to OpenAI's of the same day. */
  readonly provider?: string;
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
  /** On which days of its period its completions count instead of those of less detailed formats. */
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
