import type { UsageIssue } from "@/lib/domain/usage/usage";
import { ERRORS } from "./error-texts";
import { NOTES } from "./note-texts";
import { ROWS } from "./row-texts";

interface IssueKind {
  readonly level: UsageIssue["level"];
  readonly text: string;
}

/** Stable, for programs and for the two languages' messages. */
export type IssueCode = keyof typeof ERRORS | keyof typeof ROWS | keyof typeof NOTES;

function levelled(level: IssueKind["level"], texts: Readonly<Record<string, string>>) {
  return Object.entries(texts).map(([code, text]) => [code, { level, text }] as const);
}

/** Every issue the reader can report, with what it says. Listed for people in docs/formats.md. */
export const ISSUES = Object.fromEntries([
  ...levelled("error", ERRORS),
  ...levelled("row", ROWS),
  ...levelled("note", NOTES),
]) as Readonly<Record<IssueCode, IssueKind>>;

/** All codes, in the order of docs/formats.md. */
export const ISSUE_CODES = Object.keys(ISSUES) as IssueCode[];
