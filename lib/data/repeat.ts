import "server-only";
import { noteError } from "@/lib/server/database-away";

/**
 * Does something again and again, each time `ms` after the last one ended, as long as the process lives,
 * and keeps no process alive for it. What fails is tried again like the rest.
 */
export function repeat(ms: number, act: () => Promise<unknown>): void {
  setTimeout(
    () =>
      void act()
        .catch(noteError)
        .then(() => repeat(ms, act)),
    ms,
  ).unref();
}
