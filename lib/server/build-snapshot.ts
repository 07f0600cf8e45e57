import "server-only";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { estimate } from "@/lib/domain/estimate/estimate";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import { findFlips } from "@/lib/domain/explain/flip";
import { summarise } from "@/lib/domain/report/report-summary";
import type { OpenSnapshot } from "@/lib/domain/share/snapshot";
import { takeSnapshot } from "@/lib/domain/share/take-snapshot";
import { openSnapshotSchema } from "@/lib/schemas/snapshot";
import { today } from "./clock";

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
): OpenSnapshot | "too-large" | null {
  const found = estimate(input, catalogue);
  if (found === null) return null;
  const report = summarise(found);
  const flips = findFlips(input, catalogue);
  const snapshot = takeSnapshot({
    ...{ input, report, flips, catalogue, createdOn: today() },
    ...choice,
  });
  if (snapshot === null) return null;
  const bytes = gzipSync(JSON.stringify(z.encode(openSnapshotSchema, snapshot))).byteLength;
  return bytes > MAX_COMPRESSED_BYTES ? "too-large" : snapshot;
}
