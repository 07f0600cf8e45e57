import { tokensOf } from "@/lib/domain/units/meter";
import type { IssueCode } from "@/lib/ingest/issues/issue-codes";
import { AnswerIndex } from "./answer-index";
import type { AnswerNames } from "./export-reader";
import { isLarger } from "./larger-figures";
import type { RowFigures, Tally } from "./tally";

/** What the sum of a whole file sums up. */
export const ALL_ANSWERS = -1;

/** Counts single answers: each once, with its largest figures, and never a sum beside its parts. */
export class AnswerCounter {
  readonly index = new AnswerIndex();
  readonly #tally: Tally;
  readonly #note: (code: IssueCode) => void;
  /** Steps by the run they belong to, and sums by what they sum up; each under its own name. */
  readonly #steps = new Map<number, Map<number, RowFigures>>();
  readonly #sums = new Map<number, Map<number, RowFigures>>();
  readonly #members = new Set<number>();
  #nameless = 0;

  constructor(tally: Tally, note: (code: IssueCode) => void) {
    this.#tally = tally;
    this.#note = note;
  }

  /** Whether the caller counts this answer now. A repetition is never counted; a step or a sum waits for the end of the file. */
  take(names: AnswerNames, figures: RowFigures, start: number): "new" | "repeated" | "waits" {
    const { name, partOf = null, sumOf = null, memberOf = null } = names;
    if (memberOf !== null) this.#members.add(memberOf);
    if (partOf !== null) return this.#wait(this.#steps, partOf, name, figures);
    if (sumOf !== null) return this.#wait(this.#sums, sumOf, name, figures);
    if (name === null || !this.index.has(name)) return "new";
    this.#repeat(name, figures, start);
    return "repeated";
  }

  /** To be called for each answer that was counted. */
  counted(name: number, figures: RowFigures, start: number): void {
    const { usage } = figures;
    const sum = this.#tally.sumOf(figures);
    if (usage !== null && sum !== undefined) this.index.set(name, { sum, start, cell: usage });
  }

  /** Counts the steps whose run, and the sums whose parts, are not in the file. */
  finish(): { counted: number; leftOut: readonly number[] } {
    let counted = 0;
    const leftOut: number[] = [];
    const settle = (waiting: ReadonlyMap<number, RowFigures>, isThere: boolean) => {
      for (const [name, figures] of waiting) {
        if (isThere) {
          this.#note("totals_and_parts");
          leftOut.push(name);
        } else if (this.#tally.add(figures) === null) counted++;
      }
    };
    for (const [run, steps] of this.#steps) settle(steps, this.index.has(run));
    const parts = this.#sums.size === 0 ? new Map() : tokensOfBatches(this.#tally);
    for (const [whole, sums] of this.#sums)
      for (const [name, figures] of sums) {
        const isThere =
          whole === ALL_ANSWERS
            ? this.index.count > 0
            : this.#members.has(whole) && takeFrom(parts, figures);
        settle(new Map([[name, figures]]), isThere);
      }
    if (!this.index.isWhole) this.#note("answers_forgotten");
    return { counted, leftOut };
  }

  #repeat(name: number, figures: RowFigures, start: number): void {
    const known = this.index.find(name);
    this.#note(known === null ? "repeated_far" : "repeated_answers");
    if (known === null) return;
    const { sum, cell } = known;
    if (!isLarger(figures, { usage: cell, paid: null })) return;
    sum.subtract(cell);
    if (this.#tally.add(figures) === null) this.counted(name, figures, start);
    else sum.add(cell);
  }

  #wait(
    waiting: Map<number, Map<number, RowFigures>>,
    other: number,
    name: number | null,
    figures: RowFigures,
  ): "repeated" | "waits" {
    const group = waiting.get(other) ?? new Map<number, RowFigures>();
    const key = name ?? --this.#nameless;
    const known = group.get(key);
    if (known !== undefined) this.#note("repeated_answers");
    if (known === undefined || isLarger(figures, known)) group.set(key, figures);
    waiting.set(other, group);
    return known === undefined ? "waits" : "repeated";
  }
}

/** Tokens that were counted of batches, by model. */
function tokensOfBatches(tally: Tally): Map<string, bigint> {
  const tokens = new Map<string, bigint>();
  for (const { batch, model, meters } of tally.usage())
    if (batch) tokens.set(model, (tokens.get(model) ?? 0n) + tokensOf(meters));
  return tokens;
}

/** False for the sum of a batch that is more than what is left of the parts: those are another batch's. */
function takeFrom(parts: Map<string, bigint>, { usage }: RowFigures): boolean {
  if (usage === null || !usage.batch) return true;
  const left = (parts.get(usage.model) ?? 0n) - tokensOf(usage.meters);
  if (left < 0n) return false;
  parts.set(usage.model, left);
  return true;
}
