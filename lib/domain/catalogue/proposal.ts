import type { Bilingual } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";

/** A value as a file of the catalogue writes it; null where it writes none. */
export type WrittenValue = string | number | boolean | null;

export const PROPOSED_RECORDS = ["offer", "vendor", "retirement", "rate"] as const;

/** A change to one field of the catalogue that somebody proposes, with the words it rests on. */
export interface Proposal {
  /** A `rate` is a line of fx.csv: its slug is `usd-cny`, its field the day, its value both columns. */
  readonly record: { readonly kind: (typeof PROPOSED_RECORDS)[number]; readonly slug: string };
  /** Names joined by dots, as the file nests them: `window.until`, `grants.pack.tokens`. */
  readonly field: string;
  /** What stands in the file now. */
  readonly before: WrittenValue;
  readonly after: WrittenValue;
  /** The source's own words that say so, quoted. */
  readonly words: string;
  /** Where they stand: an https address. */
  readonly source: string;
  /** The day somebody read them. */
  readonly day: Day;
  readonly why: Bilingual;
}
