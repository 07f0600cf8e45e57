/** Runs once when a server starts, in production and in development. */
export async function register() {
  const { startPurging } = await import("@/lib/data/share-purge");
  startPurging();
  const { startWatchingRevision } = await import("@/lib/data/revision-watch");
  startWatchingRevision();
}
