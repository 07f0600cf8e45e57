import { z } from "zod";
import type { FieldError, TaskRefusal } from "./estimate-task";

/** More than these say nothing that the first do not. */
const MOST_ERRORS = 20;

/** Everything a schema found, at most 20. */
export function fieldErrorsOf({ issues }: z.ZodError): readonly FieldError[] {
  return issues.slice(0, MOST_ERRORS).map(({ path, message }) => ({
    path: z.core.toDotPath(path),
    message,
  }));
}

/** 422 with what is wrong at which path. */
export function doesNotFit(errors: readonly FieldError[]): TaskRefusal {
  const detail = errors
    .map(({ path, message }) => (path === "" ? message : `${path}: ${message}`))
    .join("\n");
  return { kind: "refused", status: 422, code: "does_not_fit", detail, errors };
}

/** The error in a sentence such as `period: it ends before it starts.` */
export function fieldErrorIn(sentence: string): FieldError {
  const [, path = "", message = sentence] = /^(\S+): (.*)$/s.exec(sentence) ?? [];
  return { path, message };
}
