import { draftConflict } from "@/app/api/admin/draft-json";
import type { Published } from "@/lib/catalogue/publish-records";
import { problem } from "@/lib/server/problem";
import { again } from "@/lib/server/retry-after";

const BUSY_SECONDS = 2;

/** Why nothing was published, as an answer. */
export function notPublished(made: Exclude<Published, { revision: string }>): Response {
  if (made === "busy")
    return again(problem(503, "busy", "The catalogue is being changed. Try again."), BUSY_SECONDS);
  if ("theirs" in made) return draftConflict(made.theirs, made);
  if ("live" in made) {
    const { kind, key, live } = made;
    const detail = "Somebody published this record since.";
    return problem(409, "record_conflict", detail, { kind, key, live });
  }
  const [one] = made.refused;
  const errors = one?.problems ?? [];
  return problem(422, "does_not_fit", "The catalogue would not be right with it.", {
    ...{ errors, records: made.refused },
  });
}
