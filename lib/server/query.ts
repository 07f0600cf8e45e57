import "server-only";
import { z } from "zod";
import { problem } from "./problem";

/**
 * A request's query as `schema` reads it. Unknown names and repeated ones are refused: a misspelt
 * filter must not read as no filter.
 */
export function readQuery<T extends z.ZodObject>(
  request: Request,
  schema: T,
): z.output<T> | Response {
  const { searchParams } = new URL(request.url);
  const names = [...searchParams.keys()];
  if (new Set(names).size < names.length) {
    return problem(400, "repeated_parameter", "A query parameter stands twice.");
  }
  const parsed = schema.safeParse(Object.fromEntries(searchParams));
  return parsed.success ? parsed.data : problem(400, "bad_query", z.prettifyError(parsed.error));
}
