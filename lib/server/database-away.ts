import "server-only";

declare global {
  /** When the database last failed to answer, in milliseconds; server/borders.cjs reads it. */
  var banjiaDatabaseAwayAt: number | undefined;
}

const AWAY =
  /ECONNREFUSED|ECONNRESET|timeout exceeded when trying to connect|Connection terminated|Query read timeout|terminating connection|the database system is|No space left|Can't reach database|statement timeout|in a read-only transaction|Unable to start a transaction|expired transaction/i;

/** Whether an error says that the database is away, and not that we did something wrong. */
export function saysDatabaseIsAway(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (AWAY.test(at.message)) return true;
  }
  return false;
}

/** Remembers an error that says so: a page that fails within the next seconds is 503, not 500. */
export function noteError(error: unknown): void {
  if (saysDatabaseIsAway(error)) globalThis.banjiaDatabaseAwayAt = Date.now();
}
