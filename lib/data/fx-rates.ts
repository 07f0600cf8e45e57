import "server-only";
import type { FxRate } from "@/lib/domain/catalogue/catalogue";
import { type Day, formatDay } from "@/lib/domain/units/day";
import { db } from "./db";
import { dayOf } from "./row-values";

/** The newest published rate on or before a day; null when there is none. */
export async function findRate(asOf: Day): Promise<FxRate | null> {
  const row = await db().fxRate.findFirst({
    where: { day: { lte: new Date(`${formatDay(asOf)}T00:00:00Z`) } },
    select: { day: true, cnyPerUsdMicro: true, source: { select: { publisher: true } } },
    orderBy: { day: "desc" },
  });
  if (row === null) return null;
  const { day, cnyPerUsdMicro, source } = row;
  return { day: dayOf(day), cnyPerUsdMicro, source: source.publisher };
}
