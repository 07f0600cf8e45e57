import type { UsageIssue } from "@/lib/domain/usage/usage";
import { makeIssue } from "./issue";
import type { IssueCode } from "./issue-codes";

/** Left-out rows that are listed one by one; the rest is a count. */
const MOST_ROW_ISSUES = 1000;

/** Collects a file's issues: rows up to a thousand, then a count; each kind of note once. */
export class IssueLog {
  readonly #issues: UsageIssue[] = [];
  readonly #notes = new Map<IssueCode, { line: number; count: number }>();
  readonly #said: UsageIssue[] = [];
  #rowIssues = 0;

  error(code: IssueCode, line = 0, values: Readonly<Record<string, string>> = {}): void {
    this.add(makeIssue(code, line, values));
  }

  add(issue: UsageIssue): void {
    this.#issues.push(issue);
  }

  row(code: IssueCode, line: number, values: Readonly<Record<string, string>>): void {
    this.#rowIssues++;
    if (this.#rowIssues <= MOST_ROW_ISSUES) this.add(makeIssue(code, line, values));
  }

  /** A note with values of its own. */
  say(code: IssueCode, values: Readonly<Record<string, string>>): void {
    this.#said.push(makeIssue(code, 0, values));
  }

  /** Counts a note; it names the first line it was seen on. */
  note(code: IssueCode, line: number, count = 1): void {
    const seen = this.#notes.get(code);
    if (seen) seen.count += count;
    else this.#notes.set(code, { line, count });
  }

  hasError(): boolean {
    return this.#issues.some(({ level }) => level === "error");
  }

  /** Errors and rows as they came, then what was counted. */
  list(): UsageIssue[] {
    const unlisted = this.#rowIssues - MOST_ROW_ISSUES;
    return [
      ...this.#issues,
      ...(unlisted > 0 ? [makeIssue("more_rows_rejected", 0, { count: String(unlisted) })] : []),
      ...[...this.#notes].map(([code, { line, count }]) =>
        makeIssue(code, line, { count: String(count) }),
      ),
      ...this.#said,
    ];
  }
}
