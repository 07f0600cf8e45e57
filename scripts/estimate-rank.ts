import { join } from "node:path";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { defaultAssumptions, estimate, OPENAI_BLOCK_DAY } from "@/lib/domain/estimate/estimate";
import type { EstimateReport } from "@/lib/domain/estimate/estimate-report";
import { type Day, day, parseDay } from "@/lib/domain/units/day";
import type { MergedReading } from "@/lib/ingest/merge/merge";
import { startDatabase } from "@/scripts/db/embedded-database.mjs";
import { ROOT, run } from "./setup.mjs";

/** Exports that end before this day are about the block; later ones about today. */
const BLOCK_ERA_ENDS = day("2025-01-01");

/** Sets DATABASE_URL to a database with the catalogue in it. */
export async function openCatalogue(): Promise<{ close(): Promise<void> }> {
  if (process.env.DATABASE_URL) return { close: async () => {} };
  const { url, stop } = await startDatabase({ dataDir: join(ROOT, ".data/estimate-postgres") });
  process.env.DATABASE_URL = url;
  const migrate = ["scripts/db/migrate.mjs", "deploy"];
  const migrated = await run(process.execPath, migrate, {
    quiet: true,
    env: { DATABASE_URL: url },
  });
  if (migrated !== 0) throw new Error("The migrations could not be applied: see above.");
  await loadCatalogue(url, join(ROOT, "prisma/catalog"));
  return { close: stop };
}

/** The report on what was read, with the assumptions a person starts from; null when nothing can be estimated. */
export async function estimateOf(
  { usage, paid, period }: MergedReading,
  asOf: string | undefined,
): Promise<EstimateReport | null> {
  const { findEstimateCatalogue } = await import("@/lib/data/estimate-catalogue");
  const { db } = await import("@/lib/data/db");
  try {
    const assumptions = defaultAssumptions(asOfDay(asOf, period?.to));
    return estimate({ usage, paid, period, assumptions }, await findEstimateCatalogue());
  } finally {
    await db().$disconnect();
  }
}

function asOfDay(given: string | undefined, last: Day | undefined): Day {
  if (given !== undefined) {
    const parsed = parseDay(given);
    if (parsed === null) throw new Error(`--as-of ${given} is not a day such as 2024-07-09.`);
    return parsed;
  }
  const isOld = last !== undefined && last < BLOCK_ERA_ENDS;
  return isOld ? OPENAI_BLOCK_DAY : day(new Date().toISOString().slice(0, 10));
}
