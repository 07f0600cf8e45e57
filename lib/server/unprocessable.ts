import "server-only";
import type { z } from "zod";
import { doesNotFit, fieldErrorsOf } from "@/lib/worker/field-errors";
import { problem } from "./problem";

/** 422 with everything that is wrong, each with its path. */
export function unprocessable(error: z.ZodError): Response {
  const { status, code, detail, errors } = doesNotFit(fieldErrorsOf(error));
  return problem(status, code, detail, { errors });
}
