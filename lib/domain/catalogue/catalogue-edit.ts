import type { Bilingual } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";

export const EDITED_KINDS = [
  "offer",
  "vendor",
  "source",
  "campaign",
  "retirement",
  "fine-tuning",
  "plan",
  "programme",
  "ratios",
  "rates",
] as const;
export const EDIT_CHANGES = ["added", "changed", "removed"] as const;

/** A record of the catalogue that an edit touched. */
export interface EditedRecord {
  /** `vendor` is its names, regions, models, prices and equivalences: all in its file but offers. */
  readonly kind: (typeof EDITED_KINDS)[number];
  readonly slug: string;
  readonly change: (typeof EDIT_CHANGES)[number];
  /** Which fields of a changed record, as the files name them; a fact of an offer by its own name. */
  readonly fields: readonly string[];
}

/** One edit of our own files. Its day is when we wrote it down, not when anything happened. */
export interface CatalogueEdit {
  readonly day: Day;
  /** Digest of the whole content after it, as the API names it. */
  readonly revision: string;
  readonly why: Bilingual;
  /** None for the first edit, which is all of the catalogue. */
  readonly records: readonly EditedRecord[];
}

/**
 * What names each edit on a page, in their order: the beginning of its revision; a revision that came
 * back is `…-2` the second time. `edits` are newest first.
 */
export function editAnchors(edits: readonly Pick<CatalogueEdit, "revision">[]): readonly string[] {
  const times = new Map<string, number>();
  return edits
    .toReversed()
    .map(({ revision }) => {
      const short = revision.slice(0, 12);
      const time = (times.get(short) ?? 0) + 1;
      times.set(short, time);
      return time === 1 ? short : `${short}-${time}`;
    })
    .reverse();
}
