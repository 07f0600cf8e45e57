import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { messageOr } from "@/components/words/message-or";
import { parsePath } from "@/lib/domain/desk/document-path";
import type { Locale } from "@/lib/domain/units/locale";
import type { RecordAnswer } from "@/lib/schemas/desk-answers";
import { minuteIn } from "./minute-in";
import { useFieldWords } from "./use-field-words";
import { useProblemWords } from "./use-problem-words";

/** A planned publication that failed: when, why, and what to do. Nothing where none did. */
export function PlannedRefusal({
  draft,
  locale,
}: {
  readonly draft: RecordAnswer["draft"];
  readonly locale: Locale;
}) {
  const t = useTranslations("records.publish");
  const kinds = useTranslations("records.kinds");
  const { pathName } = useFieldWords();
  const words = useProblemWords();
  if (!draft?.refusal || draft.refusedAt === null) return null;
  return (
    <Notice tone="error" title={t("failedAt", { time: minuteIn(locale, draft.refusedAt) })}>
      <ul className="grid gap-1">
        {draft.refusal.flatMap(({ kind, key, problems }) =>
          problems.map((problem) => (
            <li key={[kind, key, problem.path, problem.message].join(" ")}>
              {t.rich("failedProblem", {
                kind: messageOr(kinds, kind, kind),
                key,
                name: (text) => <span translate="no">{text}</span>,
                path: problem.path === "" ? "none" : pathName(parsePath(problem.path)),
                problem: words(problem),
              })}
            </li>
          )),
        )}
      </ul>
      <p>{t("failedNext")}</p>
    </Notice>
  );
}
