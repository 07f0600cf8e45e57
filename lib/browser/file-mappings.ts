import {
  type ColumnMapping,
  headerHash,
  MAPPED_ROLES,
  type MappedRole,
} from "@/lib/ingest/formats/column-mapping";
import { DATE_ORDERS } from "@/lib/ingest/time/spreadsheet-date";

const KEY = "banjia:columns:";

/** What a person said of the columns of tables with this header, or null. Only places are kept, no names. */
export function rememberedMapping(names: readonly string[]): ColumnMapping | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY + headerHash(names)) ?? "null");
    if (!Array.isArray(kept)) return null;
    const mapping: { [R in MappedRole]?: number } = {};
    MAPPED_ROLES.forEach((role, at) => {
      const place: unknown = kept[at];
      if (
        typeof place === "number" &&
        Number.isInteger(place) &&
        place < names.length &&
        place >= 0
      )
        mapping[role] = place;
    });
    const dateOrder = DATE_ORDERS.find((order) => order === kept[MAPPED_ROLES.length]);
    return dateOrder === undefined ? mapping : { ...mapping, dateOrder };
  } catch {
    return null; // storage can be forbidden, or hold what we did not write
  }
}

export function rememberMapping(names: readonly string[], mapping: ColumnMapping): void {
  try {
    const places = MAPPED_ROLES.map((role) => mapping[role] ?? -1);
    const kept = JSON.stringify([...places, mapping.dateOrder ?? null]);
    localStorage.setItem(KEY + headerHash(names), kept);
  } catch {
    // used for this page only
  }
}
