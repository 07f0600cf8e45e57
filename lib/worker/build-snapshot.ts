import { gzipSync } from "node:zlib";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { estimate } from "@/lib/domain/estimate/estimate";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import { nearestFlips } from "@/lib/domain/explain/flip";
import { summarise } from "@/lib/domain/report/report-summary";
import { takeSnapshot } from "@/lib/domain/share/take-snapshot";
import type { Day } from "@/lib/domain/units/day";
import { type StoredSnapshot, toStoredSnapshot } from "@/lib/schemas/stored-snapshot";

/** A snapshot may have this many bytes, compressed. */
const MAX_COMPRESSED_BYTES = 64 * 1024;

/** What the person who shares decides beside the estimate. */
export interface SnapshotChoice {
  readonly title: string | null;
  readonly note: string | null;
  readonly hideVolumes: boolean;
}

/**
 * Computes what a share keeps. The result is always our own: none that a client sent is stored.
 *
 * @returns null when there is nothing to estimate, "too-large" over 64 KB compressed
 */
export function buildSnapshot(
  input: EstimateInput,
  choice: SnapshotChoice,
  catalogue: EstimateCatalogue,
  createdOn: Day,
): StoredSnapshot | "too-large" | null {
  const found = estimate(input, catalogue);
  if (found === null) return null;
  const report = summarise(found);
  const flips = nearestFlips(input, catalogue);
  const snapshot = takeSnapshot({
    ...{ input, report, flips, catalogue, createdOn },
    ...choice,
  });
  if (snapshot === null) return null;
  const stored = toStoredSnapshot(snapshot);
  return gzipSync(stored.text).byteLength > MAX_COMPRESSED_BYTES ? "too-large" : stored;
}
