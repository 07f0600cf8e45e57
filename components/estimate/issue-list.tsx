"use client";
import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { messageOr } from "@/components/words/message-or";
import { Sentences } from "@/components/words/sentences";
import type { UsageIssue } from "@/lib/domain/usage/usage";
import { groupDigits } from "@/lib/format/digits";

const SHOWN = 100;

/** Values that the site counts with; a value out of the file stays as it was written there. */
const COUNTED: ReadonlySet<string> = new Set(["limit", "count", "cached", "input"]);

function readable(values: UsageIssue["values"] = {}) {
  return Object.fromEntries(
    Object.entries(values).map(([name, text]) => [
      name,
      COUNTED.has(name) && /^\d+$/.test(text) ? groupDigits(text) : text,
    ]),
  );
}

/** Errors and notes in full, rows left out behind a fold with their lines. */
export function IssueList({
  issues,
  file,
  of,
}: {
  readonly issues: readonly UsageIssue[];
  /** Which file it is, from 1; null for what comes of putting files together. */
  readonly file: number | null;
  readonly of: number;
}) {
  const t = useTranslations("estimate.readOut");
  const words = useTranslations("ingest");
  const say = ({ code, values }: UsageIssue) => messageOr(words, code, code, readable(values));
  const title = file !== null && of > 1 ? t("inFile", { file }) : undefined;
  const rows = issues.filter(({ level }) => level === "row");
  return (
    <>
      {issues.map((issue, at) =>
        issue.level === "row" ? null : (
          <Notice
            // biome-ignore lint/suspicious/noArrayIndexKey: issues have no other identity
            key={at}
            tone={issue.level === "error" ? "error" : "info"}
            live={issue.level === "error"}
            title={title}
          >
            <p>{say(issue)}</p>
          </Notice>
        ),
      )}
      {rows.length > 0 && (
        <Disclosure
          summary={[title, t("leftOut", { count: rows.length })].filter(Boolean).join(" · ")}
        >
          <ul className="grid gap-1 text-sm">
            {rows.slice(0, SHOWN).map((issue, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a file of JSON may be one line
              <li key={at}>
                <Sentences>{[t("line", { line: issue.line }), say(issue)]}</Sentences>
              </li>
            ))}
          </ul>
          {rows.length > SHOWN && (
            <p className="pt-2 text-sm text-soft">{t("more", { count: rows.length - SHOWN })}</p>
          )}
        </Disclosure>
      )}
    </>
  );
}
