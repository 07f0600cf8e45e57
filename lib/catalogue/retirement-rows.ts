import { z } from "zod";
import {
  bilingual,
  bilingualOrNull,
  dateOf,
  dayOrNull,
  enumMember,
  hyphened,
} from "@/lib/data/row-values";
import type { RetirementsFile } from "@/lib/schemas/catalogue-retirement";
import { replacementsSchema } from "@/lib/schemas/retirement-json";
import type { Prisma } from "@/prisma/generated/client";

/** What ends at each host, and who says so. */
export function retirementRows(retirements: ReadonlyMap<string, RetirementsFile>) {
  const all = [...retirements].flatMap(([host, file]) => file.map((end) => ({ host, ...end })));
  return {
    retirement: all.map(({ statements: _, subject, replacements, note, ...end }) => ({
      ...end,
      subject: enumMember(subject),
      announcedOn: dateOf(end.announcedOn),
      lastDay: dateOf(end.lastDay),
      latestLastDay: dateOf(end.latestLastDay),
      replacements: z.encode(replacementsSchema, replacements),
      ...bilingual("note", note),
    })) satisfies Prisma.RetirementCreateManyInput[],
    retirementStatement: all.flatMap(({ slug, statements }) =>
      statements.map(({ source, date, words, ...said }, position) => ({
        retirementSlug: slug,
        position,
        sourceSlug: source,
        dateText: date ?? null,
        announcedOn: dateOf(said.announcedOn),
        lastDay: dateOf(said.lastDay),
        replacements: said.replacements,
        ...bilingual("words", words),
      })),
    ) satisfies Prisma.RetirementStatementCreateManyInput[],
  };
}

export const retirementParts = {
  statements: { orderBy: { position: "asc" } },
} satisfies Prisma.RetirementInclude;

type Row = Prisma.RetirementGetPayload<{ include: typeof retirementParts }>;

/** The way back: one host's ends as its file spells them, by host. */
export function loadedRetirements(rows: readonly Row[]): Map<string, RetirementsFile> {
  const byHost = new Map<string, RetirementsFile>();
  for (const row of rows) {
    const file = byHost.get(row.host) ?? [];
    byHost.set(row.host, file);
    file.push(loadedRetirement(row));
  }
  return byHost;
}

function loadedRetirement(row: Row): RetirementsFile[number] {
  return {
    slug: row.slug,
    subject: hyphened(row.subject),
    models: row.models,
    announcedOn: dayOrNull(row.announcedOn),
    lastDay: dayOrNull(row.lastDay),
    latestLastDay: dayOrNull(row.latestLastDay),
    replacements: [...replacementsSchema.parse(row.replacements)],
    confidence: row.confidence,
    conflict: row.conflict,
    note: bilingualOrNull(row.noteEn, row.noteZh),
    statements: row.statements.map((said) => ({
      source: said.sourceSlug,
      ...(said.dateText === null ? {} : { date: said.dateText }),
      announcedOn: dayOrNull(said.announcedOn),
      lastDay: dayOrNull(said.lastDay),
      replacements: said.replacements,
      words: bilingualOrNull(said.wordsEn, said.wordsZh),
    })),
  };
}
