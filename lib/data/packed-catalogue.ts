import "server-only";
import { serialize } from "node:v8";
import type { PackedCatalogue } from "@/lib/worker/estimate-task";
import { findEstimateCatalogue } from "./estimate-catalogue";

let kept: PackedCatalogue | undefined;

/** The catalogue of {@link findEstimateCatalogue} for other threads; packed once a revision. */
export async function findPackedCatalogue(): Promise<PackedCatalogue> {
  const catalogue = await findEstimateCatalogue();
  if (kept?.revision !== catalogue.revision) {
    const packed = serialize(catalogue);
    const bytes = new SharedArrayBuffer(packed.byteLength);
    new Uint8Array(bytes).set(packed);
    kept = { revision: catalogue.revision, bytes };
  }
  return kept;
}
