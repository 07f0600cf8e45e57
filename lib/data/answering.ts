import "server-only";
import { saysDatabaseIsAway } from "@/lib/server/database-away";
import { problem } from "@/lib/server/problem";
import { again } from "@/lib/server/retry-after";
import { isReady } from "./health";

const AGAIN_AFTER_SECONDS = 5;

/**
 * A route that answers 503 with Retry-After when it fails while the database does not answer. What
 * fails while it does is a bug, and stays one.
 *
 * @example
 * export const GET = answering(async (request: Request) => Response.json(await listOffers()));
 */
export function answering<Args extends readonly unknown[]>(
  route: (...args: Args) => Response | Promise<Response>,
): (...args: Args) => Promise<Response> {
  return async (...args) => {
    try {
      return await route(...args);
    } catch (error) {
      if (!saysDatabaseIsAway(error) && (await isReady())) throw error;
      const detail = "The database does not answer. Ask again.";
      return again(problem(503, "database_away", detail), AGAIN_AFTER_SECONDS);
    }
  };
}
