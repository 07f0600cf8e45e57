import "server-only";
import type { ListedRetirement } from "@/lib/domain/catalogue/listing";
import { parseDay } from "@/lib/domain/units/day";
import { db } from "./db";
import { retirementFields, toRetirement } from "./retirement-row";
import { bilingualOrNull, dayOrNull } from "./row-values";
import { sourceFields, toSourceRef } from "./source-row";

/** Every end the catalogue knows of, soonest last day first, those of no known day at the end. */
export async function listRetirements(): Promise<ListedRetirement[]> {
  const rows = await db().retirement.findMany({
    select: {
      ...retirementFields,
      ...{ slug: true, confidence: true, conflict: true, noteEn: true, noteZh: true },
      statements: {
        include: { source: { select: { ...sourceFields, dateText: true } } },
        orderBy: { position: "asc" },
      },
    },
    orderBy: [{ lastDay: { sort: "asc", nulls: "last" } }, { slug: "asc" }],
  });
  return rows.map((row) => ({
    ...toRetirement(row),
    slug: row.slug,
    confidence: row.confidence,
    conflict: row.conflict,
    note: bilingualOrNull(row.noteEn, row.noteZh),
    statements: row.statements.map(({ source, dateText, ...said }) => ({
      source: toSourceRef(source),
      dateText: dateText ?? source.dateText,
      day: parseDay(dateText ?? source.dateText),
      announcedOn: dayOrNull(said.announcedOn),
      lastDay: dayOrNull(said.lastDay),
      replacements: said.replacements,
      words: bilingualOrNull(said.wordsEn, said.wordsZh),
    })),
  }));
}
