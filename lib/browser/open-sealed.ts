import { type SinceThen, sinceThen } from "@/lib/domain/share/since-then";
import type { OpenSnapshot, SealedSnapshot } from "@/lib/domain/share/snapshot";
import type { Day } from "@/lib/domain/units/day";
import { fetchCatalogue } from "./catalogue";
import { unseal } from "./seal";

/** What was sealed, and what has changed since. */
export interface OpenedShare {
  readonly snapshot: OpenSnapshot;
  readonly change: SinceThen | null;
}

/** Opens a sealed comparison and computes it again, all here. Null when the key does not fit. */
export async function openSealed(
  sealed: SealedSnapshot,
  key: string,
  today: Day,
): Promise<OpenedShare | null> {
  const snapshot = await unseal(sealed, key);
  if (snapshot === null) return null;
  const catalogue = await fetchCatalogue(AbortSignal.timeout(20_000));
  return { snapshot, change: sinceThen(snapshot, catalogue, today) };
}
