import { type FullSnapshot, isRatios, isSealed } from "@/lib/domain/share/snapshot";
import { unseal } from "./seal";
import { findShare } from "./shares";

/**
 * A share's inputs, to start from. A private one opens with its key; null for one that keeps no
 * volumes, and for none.
 */
export async function findStart(id: string, key: string): Promise<FullSnapshot | null> {
  const stored = await findShare(id);
  const snapshot = stored !== null && isSealed(stored) ? await unseal(stored, key) : stored;
  return snapshot === null || isRatios(snapshot) ? null : snapshot;
}
