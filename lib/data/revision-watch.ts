import "server-only";
import { noteError } from "@/lib/server/database-away";
import { env } from "@/lib/server/env";
import { findCatalogRevision } from "./revision";

declare global {
  /** The catalogue's revision, for server/cache-handler.cjs: pages made of another one are dropped. */
  var banjiaRevision: { readonly digest: string; readonly since: number } | undefined;
}

const LEAST_MS = 250;

/** Looks which revision is in force. An absent database says nothing: pages stay as they are. */
async function look(onChange: () => void): Promise<void> {
  const digest = await findCatalogRevision().catch((error: unknown) => {
    noteError(error);
    return null;
  });
  if (digest === null || digest === globalThis.banjiaRevision?.digest) return;
  const isFirst = globalThis.banjiaRevision === undefined;
  globalThis.banjiaRevision = { digest, since: isFirst ? 0 : Date.now() };
  if (!isFirst) onChange();
}

/**
 * Looks again and again as long as the process lives, and keeps no process alive for it.
 *
 * @param onChange called after another revision came into force
 */
export function startWatchingRevision(onChange: () => void): void {
  const soon = () => {
    setTimeout(
      () => void look(onChange).then(soon),
      Math.max(LEAST_MS, env().CATALOGUE_SECONDS * 1000),
    ).unref();
  };
  void look(onChange).then(soon);
}
