import "server-only";
import { serialize } from "node:v8";
import { LRUCache } from "lru-cache";
import type { SinceThen } from "@/lib/domain/share/since-then";
import { isRatios, type OpenSnapshot } from "@/lib/domain/share/snapshot";
import type { Day } from "@/lib/domain/units/day";
import { estimatePool } from "@/lib/server/estimate-pool";
import { findPackedCatalogue } from "./packed-catalogue";

/** "unknown": no thread came free for it, or it takes too long. */
export type SinceThenOrUnknown = SinceThen | null | "unknown";

/** A usage from this many cells on is heavy: its body would have a hundred kilobytes. */
const HEAVY_CELLS = 500;

const kept = new LRUCache<string, Promise<SinceThenOrUnknown>>({ max: 500 });

/**
 * What a stored comparison would say today that it did not say; null when it says the same. It is a whole
 * estimate: computed in a thread of its own, and kept as long as catalogue and day are the same.
 *
 * @param digest of the snapshot, hex
 */
export async function findSinceThen(
  { snapshot, digest }: { readonly snapshot: OpenSnapshot; readonly digest: string },
  today: Day,
): Promise<SinceThenOrUnknown> {
  const catalogue = await findPackedCatalogue();
  const key = `${digest} ${catalogue.revision} ${today}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const body = new Uint8Array(serialize(snapshot));
  // Its report is most of a snapshot, and costs nothing: only the usage is computed again.
  const isHeavy = !isRatios(snapshot) && snapshot.usage.length >= HEAVY_CELLS;
  const task = { kind: "since", body, today, catalogue, isHeavy } as const;
  const found = estimatePool()
    .run(task, new AbortController().signal)
    .then(({ answer }) => {
      const isFound = typeof answer === "object" && answer.kind === "since";
      return isFound ? answer.since : "unknown";
    });
  kept.set(key, found);
  const drop = () => kept.delete(key);
  found.then((since) => since === "unknown" && drop(), drop);
  return found;
}
