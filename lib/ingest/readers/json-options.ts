import type { ColumnMapping } from "@/lib/ingest/formats/column-mapping";
import type { IngestLimits } from "@/lib/ingest/scan/limits";

/** How a file of JSON is read. */
export interface JsonOptions {
  readonly limits: IngestLimits;
  readonly keepBuckets: boolean;
  /** What a person said of the members of a file that nobody recognised. */
  readonly mapping: ColumnMapping | null;
}
