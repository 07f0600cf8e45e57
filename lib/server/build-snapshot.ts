import "server-only";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import type { EstimateCatalogue } from "@/lib/domain/catalogue";
import { estimate } from "@/lib/domain/estimate";
import type { EstimateInput } from "@/lib/domain/estimate-report";
import { findFlips } from "@/lib/domain/flip";
import { periodOf } from "@/lib/domain/projection";
import { summarise } from "@/lib/domain/report-summary";
import type { Snapshot } from "@/lib/domain/snapshot";
import { snapshotSchema } from "@/lib/schemas/snapshot";
import { today } from "./clock";

/** A snapshot may have this many bytes, compressed. */
const MAX_COMPRESSED_BYTES = 64 * 1024;

/** What the person who shares may add in their own words. */
export interface SnapshotWords {
  readonly title: string | null;
  readonly note: string | null;
}

/**
 * Computes what a share keeps. The result is always our own: none that a client sent is stored.
 *
 * @returns null when there is nothing to estimate, "too-large" over 64 KB compressed
 */
export function buildSnapshot(
  input: EstimateInput,
  words: SnapshotWords,
  catalogue: EstimateCatalogue,
): { readonly snapshot: Snapshot; readonly json: unknown } | "too-large" | null {
  const report = estimate(input, catalogue);
  const period = input.period ?? periodOf(input.usage);
  if (report === null || period === null) return null;
  const snapshot: Snapshot = {
    version: 1,
    createdOn: today(),
    ...words,
    period,
    usage: input.usage,
    paid: input.paid,
    report: summarise(report),
    flips: findFlips(input, catalogue),
  };
  const json = z.encode(snapshotSchema, snapshot);
  if (gzipSync(JSON.stringify(json)).byteLength > MAX_COMPRESSED_BYTES) return "too-large";
  return { snapshot, json };
}
