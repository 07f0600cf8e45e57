"use client";
import type { ReactNode, Ref } from "react";
import type { VendorNames } from "@/components/words/names";
import type { ReportSummary } from "@/lib/domain/report/report-summary";
import { verdictOf } from "@/lib/domain/report/verdict";
import { useVerdictWords } from "./use-verdict-words";

/** The report in a sentence that stays in view, and what to do next. */
export function VerdictBar({
  report,
  names,
  place,
  isTitle = false,
  children,
}: {
  readonly report: ReportSummary;
  readonly names: VendorNames;
  /** Gets the focus when the result has come. */
  readonly place?: Ref<HTMLDivElement>;
  /** True where it is the page's title. */
  readonly isTitle?: boolean;
  /** What to do next: links that look like small buttons. */
  readonly children?: ReactNode;
}) {
  const Sentence = isTitle ? "h1" : "p";
  const verdictWords = useVerdictWords(names);
  return (
    <div
      ref={place}
      tabIndex={-1}
      className="sticky top-0 z-30 -mx-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-y border-edge bg-paper px-4 py-2.5 outline-none sm:-mx-6 sm:px-6 print:static"
    >
      <Sentence
        className="min-w-0 font-display text-base leading-snug sm:text-xl"
        data-verdict={verdictOf(report).kind}
      >
        {verdictWords(report)}
      </Sentence>
      {children !== undefined && (
        <div className="flex flex-wrap gap-2 empty:hidden" data-noprint>
          {children}
        </div>
      )}
    </div>
  );
}
