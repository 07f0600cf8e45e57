import { problem } from "@/lib/server/problem";

/** Ended, never confirmed and never asked for are answered alike. */
export function noSuchWatch(): Response {
  return problem(404, "no_such_watch", "There is no watch behind this link.");
}
