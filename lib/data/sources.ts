import "server-only";
import type { SourceRecord } from "@/lib/domain/catalogue/listing";
import type { LinkState } from "@/lib/domain/catalogue/offer";
import { db } from "./db";
import { bilingualOrNull, dayOf, dayOrNull } from "./row-values";
import { sourceFields, toSourceRef } from "./source-row";

/** Every source of the catalogue, by slug. */
export async function listSources(): Promise<SourceRecord[]> {
  const rows = await db().source.findMany({
    select: {
      ...sourceFields,
      ...{ dateText: true, day: true, originalSlug: true },
      ...{ lookedOn: true, linkState: true, linkNoteEn: true, linkNoteZh: true },
    },
    orderBy: { slug: "asc" },
  });
  return rows.map((row) => ({
    ...toSourceRef(row),
    dateText: row.dateText,
    day: dayOrNull(row.day),
    original: row.originalSlug,
    looked: lookedAt(row),
  }));
}

function lookedAt(row: {
  readonly lookedOn: Date | null;
  readonly linkState: LinkState | null;
  readonly linkNoteEn: string | null;
  readonly linkNoteZh: string | null;
}): SourceRecord["looked"] {
  if (row.lookedOn === null || row.linkState === null) return null;
  const note = bilingualOrNull(row.linkNoteEn, row.linkNoteZh);
  return { on: dayOf(row.lookedOn), found: row.linkState, note };
}
