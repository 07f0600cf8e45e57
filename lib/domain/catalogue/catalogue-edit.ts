import type { Day } from "@/lib/domain/units/day";
import type { Bilingual } from "./offer";

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
