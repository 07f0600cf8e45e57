import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { findEstimateCatalogue } from "@/lib/data/estimate-catalogue";
import { defaultAssumptions, estimate } from "@/lib/domain/estimate/estimate";
import type { EstimateReport } from "@/lib/domain/estimate/estimate-report";
import { OPENAI_BLOCK_DAY } from "@/lib/domain/estimate/openai-reach";
import { LOCALE_CURRENCY, type Locale } from "@/lib/domain/units/locale";
import { ingestUsage } from "@/lib/ingest/ingest";
import { mergeReadings } from "@/lib/ingest/merge/merge";
import { CSV_LIMITS } from "@/lib/ingest/scan/limits";

const FOLDER = join(process.cwd(), "public/samples");
const LIMITS = { ...CSV_LIMITS, totalBytes: 1_000_000 };
const FILES = ["completions-may-june-2024.csv", "cost-may-june-2024.csv"];

async function* bytesOf(name: string) {
  yield new Uint8Array(await readFile(join(FOLDER, name)));
}

/** The comparison that the sample opens with, from the same files by the same arithmetic. */
export async function sampleReport(locale: Locale): Promise<EstimateReport | null> {
  const readings = await Promise.all(
    FILES.map((name) => ingestUsage(bytesOf(name), { limits: LIMITS, keepBuckets: true })),
  );
  const { usage, paid, period } = mergeReadings(readings);
  const currency = LOCALE_CURRENCY[locale];
  const assumptions = { ...defaultAssumptions(OPENAI_BLOCK_DAY), currency } as const;
  return estimate({ usage, paid, period, assumptions }, await findEstimateCatalogue());
}
