import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { findEstimateCatalogue } from "@/lib/data/estimate-catalogue";
import { defaultAssumptions, estimate } from "@/lib/domain/estimate/estimate";
import type { EstimateReport } from "@/lib/domain/estimate/estimate-report";
import type { Day } from "@/lib/domain/units/day";
import { LOCALE_CURRENCY, type Locale } from "@/lib/domain/units/locale";
import { PRESENT_SAMPLE, sampleFiles } from "@/lib/domain/usage/sample";
import { ingestUsage } from "@/lib/ingest/ingest";
import { mergeReadings } from "@/lib/ingest/merge/merge";
import { CSV_LIMITS } from "@/lib/ingest/scan/limits";

const FOLDER = join(process.cwd(), "public/samples");
const LIMITS = { ...CSV_LIMITS, totalBytes: 1_000_000 };

async function* bytesOf(name: string) {
  yield new Uint8Array(await readFile(join(FOLDER, name)));
}

/** The comparison that the present sample opens with, from the same files by the same arithmetic. */
export async function sampleReport(locale: Locale, asOf: Day): Promise<EstimateReport | null> {
  const readings = await Promise.all(
    sampleFiles(PRESENT_SAMPLE).map((name) =>
      ingestUsage(bytesOf(name), { limits: LIMITS, keepBuckets: true }),
    ),
  );
  const { usage, paid, period } = mergeReadings(readings);
  const currency = LOCALE_CURRENCY[locale];
  const assumptions = { ...defaultAssumptions(asOf), currency } as const;
  return estimate({ usage, paid, period, assumptions }, await findEstimateCatalogue());
}
