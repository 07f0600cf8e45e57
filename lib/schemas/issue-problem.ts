import { z } from "zod";
import { type DocumentProblem, problemOfSentence } from "@/lib/domain/desk/document-problem";

/** What a schema found at one place of a document, by its code. */
export function issueProblem(issue: z.core.$ZodIssue): DocumentProblem {
  const { message } = issue;
  const path = z.core.toDotPath(issue.path);
  const own = problemOfSentence(message);
  return own.code === "other" ? { path, message, ...usual(issue) } : { path, ...own };
}

/** Codes of what Zod itself says: a value that is not there is the usual one. */
function usual(issue: z.core.$ZodIssue): Pick<DocumentProblem, "code" | "values"> {
  switch (issue.code) {
    case "invalid_type":
      // Which of the two it is, the issue says only in words.
      return { code: issue.message.endsWith("received undefined") ? "missing" : "wrong_type" };
    case "invalid_value":
      return { code: "not_one_of", values: { known: issue.values.map(String).join(", ") } };
    case "too_small":
      return tooSmall(issue.origin, Number(issue.minimum), issue.inclusive !== false);
    case "too_big":
      return {
        code: isCounted(issue.origin) ? "too_many" : "too_big",
        values: { most: Number(issue.maximum) },
      };
    case "invalid_format":
      return { code: "wrong_format" };
    case "unrecognized_keys":
      return { code: "unknown_fields", values: { names: issue.keys.join(", ") } };
    case "invalid_union":
      return { code: "wrong_kind" };
    case "invalid_key":
      return { code: "unknown_fields", values: { names: String(issue.path.at(-1) ?? "") } };
    default:
      return { code: "other" };
  }
}

/** Lists and texts have a length, numbers a size. */
const isCounted = (origin: string) => origin === "array" || origin === "string";

function tooSmall(origin: string, minimum: number, isIncluded: boolean) {
  if (origin === "string" && minimum === 1) return { code: "missing" };
  const least = isIncluded ? minimum : minimum + 1;
  return { code: isCounted(origin) ? "too_few" : "too_small", values: { least } };
}
