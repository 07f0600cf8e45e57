import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { Notice } from "@/components/ui/notice";
import { type DocumentPath, parsePath } from "@/lib/domain/desk/document-path";
import type { DocumentProblem } from "@/lib/schemas/desk-answers";
import { controlPath } from "./record-form";
import { useFieldWords } from "./use-field-words";
import { useProblemWords } from "./use-problem-words";

/** Everything that is wrong with a record, each a link to its field. */
export function ProblemList({
  problems,
  heading,
  onGo,
}: {
  readonly problems: readonly DocumentProblem[];
  readonly heading: RefObject<HTMLSpanElement | null>;
  readonly onGo: (path: DocumentPath) => void;
}) {
  const t = useTranslations("records.form");
  const { pathName } = useFieldWords();
  const words = useProblemWords();
  if (problems.length === 0) return null;
  return (
    <Notice
      tone="warning"
      title={
        <span ref={heading} tabIndex={-1}>
          {t("problems", { count: problems.length })}
        </span>
      }
    >
      <ul className="grid gap-1">
        {problems.map((problem) => {
          const where = parsePath(problem.path);
          return (
            <li key={`${problem.path} ${problem.message}`}>
              <a
                href={`#${controlPath(where)}`}
                className="link inline-block py-1"
                onClick={(event) => {
                  event.preventDefault();
                  onGo(where);
                }}
              >
                {pathName(where)}
              </a>{" "}
              {words(problem)}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

/** Puts the focus on the control of a path, or on the nearest that holds it; opens what is folded over it. */
export function focusControl(form: HTMLElement | null, path: DocumentPath): void {
  for (let length = path.length; length > 0; length -= 1) {
    const at = CSS.escape(controlPath(path.slice(0, length)));
    const own = form?.querySelector<HTMLElement>(`[data-path="${at}"]`);
    const inner = form?.querySelector<HTMLElement>(`[data-path^="${at}."]`);
    const control = own ?? inner;
    if (!control) continue;
    for (
      let over = control.closest("details");
      over !== null;
      over = over.parentElement?.closest("details") ?? null
    )
      over.open = true;
    control.focus();
    return;
  }
}
