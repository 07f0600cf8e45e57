/** Runs once when a server starts, in production and in development. */
export async function register() {
  // Next asks for the edge, too, where there is no database and no Node.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startTelemetryWhenAsked } = await import("@/lib/server/telemetry-when-asked");
    await startTelemetryWhenAsked();
    const { startPurging } = await import("@/lib/data/share-purge");
    startPurging();
    const { startWatchingRevision } = await import("@/lib/data/revision-watch");
    const { lookSoon, startWatches } = await import("@/lib/watch/jobs");
    startWatchingRevision(() => void lookSoon().catch((error) => process.emitWarning(error)));
    startWatches();
    const { startPublishing } = await import("@/lib/catalogue/publish-jobs");
    startPublishing();
    const { sayFirstOwnerLink } = await import("@/lib/data/setup-links");
    void sayFirstOwnerLink().catch((error: unknown) => process.emitWarning(String(error)));
  }
}

/** Told of every request that fails, before it is answered. */
export async function onRequestError(error: unknown) {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { noteError } = await import("@/lib/server/database-away");
    noteError(error);
  }
}
