import type { UsageIssue } from "@/lib/domain/usage/usage";
import { ISSUES, type IssueCode } from "./issue-codes";

const LONGEST_VALUE = 80;

/**
 * An issue with its level and English message filled in.
 *
 * @param line from 1; 0 for the whole file
 *
 * @example
 * makeIssue("missing_value", 7, { column: "input_tokens" }).message //=> "input_tokens is empty."
 */
export function makeIssue(
  code: IssueCode,
  line = 0,
  values: Readonly<Record<string, string>> = {},
): UsageIssue {
  const { level, text } = ISSUES[code];
  const clipped = new Map(
    Object.entries(values).map(([name, value]) => [name, value.slice(0, LONGEST_VALUE)]),
  );
  const message = text.replace(/\{(\w+)\}/g, (hole, name: string) => clipped.get(name) ?? hole);
  return { line, code, level, message, values: Object.fromEntries(clipped) };
}
