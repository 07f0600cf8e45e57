"use client";
import { createContext, useContext } from "react";
import type { DocumentPath } from "@/lib/domain/desk/document-path";
import { isWithin, parsePath } from "@/lib/domain/desk/document-path";
import type { Json } from "@/lib/domain/desk/json-document";
import type { DocumentProblem } from "@/lib/schemas/desk-answers";
import { useProblemWords } from "./use-problem-words";

/** What the controls of a record's form share. */
interface RecordForm {
  readonly problems: readonly DocumentProblem[];
  /** Undefined takes the value away. */
  readonly change: (path: DocumentPath, value: Json | undefined) => void;
}

const RecordFormContext = createContext<RecordForm>({ problems: [], change: () => undefined });

export const RecordFormProvider = RecordFormContext.Provider;

/** How a control changes its value, and what is wrong with it. */
export function useRecordForm() {
  const { problems, change } = useContext(RecordFormContext);
  const words = useProblemWords();
  const messages = (fits: (path: DocumentPath) => boolean) =>
    problems
      .filter(({ path }) => fits(parsePath(path)))
      .map(words)
      .join(" ");
  return {
    change,
    /** At this path itself; empty where nothing is wrong. */
    problemAt: (own: DocumentPath) =>
      messages((path) => path.length === own.length && isWithin(path, own)),
    /** At this path or anywhere below it. */
    problemWithin: (own: DocumentPath) => messages((path) => isWithin(path, own)),
  };
}

/** The address of a control within its form, by which a problem leads to it. */
export function controlPath(path: DocumentPath): string {
  return path.join(".");
}
