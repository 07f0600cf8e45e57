import "server-only";
import pg from "pg";
import { noteError } from "@/lib/server/database-away";
import { env } from "@/lib/server/env";
import { findRevisionInForce, REVISION_CHANNEL } from "./revision";

declare global {
  /** The catalogue's revision, for server/cache-handler.cjs: pages made of another one, or of the same one earlier, are dropped. */
  var banjiaRevision:
    | { readonly digest: string; readonly loadedAt: number; readonly since: number }
    | undefined;
}

const LEAST_MS = 250;

/** Looks which revision is in force. An absent database says nothing: pages stay as they are. */
async function look(onChange: () => void): Promise<void> {
  const inForce = await findRevisionInForce().catch((error: unknown) => {
    noteError(error);
    return null;
  });
  const known = globalThis.banjiaRevision;
  // By both: one that comes back has a later time, and two may be put in force in one millisecond.
  const isKnown = inForce?.digest === known?.digest && inForce?.loadedAt === known?.loadedAt;
  if (inForce === null || isKnown) return;
  const isFirst = known === undefined;
  globalThis.banjiaRevision = { ...inForce, since: isFirst ? 0 : Date.now() };
  if (!isFirst) onChange();
}

const LISTEN_AGAIN_MS = 5_000;

/**
 * Looks as soon as the database says that another revision is in force. A connection that is lost is
 * made again; what was said meanwhile is seen by the look that follows.
 */
function startListening(onNotice: () => void): void {
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    application_name: "banjia-listen",
    connectionTimeoutMillis: LISTEN_AGAIN_MS,
    keepAlive: true,
  });
  let isOver = false;
  const again = () => {
    if (isOver) return;
    isOver = true;
    client.end().catch(() => {}); // it is lost already
    setTimeout(() => startListening(onNotice), LISTEN_AGAIN_MS).unref();
  };
  client.on("error", again);
  client.on("end", again);
  client.on("notification", onNotice);
  client
    .connect()
    .then(() => client.query(`listen ${REVISION_CHANNEL}`))
    .then(onNotice)
    .catch(again);
}

/**
 * Looks when told, and again and again as long as the process lives: a notice may be lost.
 *
 * @param onChange called after another revision came into force
 */
export function startWatchingRevision(onChange: () => void): void {
  startListening(() => void look(onChange));
  const soon = () => {
    setTimeout(
      () => void look(onChange).then(soon),
      Math.max(LEAST_MS, env().CATALOGUE_SECONDS * 1000),
    ).unref();
  };
  void look(onChange).then(soon);
}
