import { BUCKET_COLUMNS, openBucketTimes } from "@/lib/ingest/rows/bucket-times";
import { type ExportKind, presentColumns } from "@/lib/ingest/rows/export-reader";

/** What the present dashboard writes when there was no use at all: times and nothing else. */
export const emptyCsv: ExportKind = {
  format: "empty-csv",
  comesAs: "both",
  columns: BUCKET_COLUMNS,
  required: [],
  detail: { usage: null, paid: null },
  settles: false,
  saysEmptyDays: true,
  overrules: "no-days",
  recognise: (header) => header.has("start_time", "end_time") && header.hasOnly(BUCKET_COLUMNS),
  open: (header) => ({
    dimensions: [],
    timeColumns: presentColumns(header, BUCKET_COLUMNS),
    times: openBucketTimes(header),
    figures: () => ({ usage: null, paid: null }),
  }),
};
