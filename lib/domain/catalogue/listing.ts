import type { Bilingual } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Equivalence, EstimateVendor, Price, VendorModel } from "./catalogue";
import type { LinkState, SourceRef } from "./offer";
import type { Retirement } from "./retirement";
import type { VendorAccess } from "./vendor-access";

// The catalogue's other lists, as pages and the API show them.

/** A source and what it copies. */
export interface SourceRecord extends SourceRef {
  /** As it dates itself. */
  readonly dateText: string;
  readonly day: Day | null;
  /** Slug of the source it repeats; null when it speaks for itself, as far as is known. */
  readonly original: string | null;
  /** When somebody last followed the link and what was there; null when nobody is known to have. */
  readonly looked: {
    readonly on: Day;
    readonly found: LinkState;
    readonly note: Bilingual | null;
  } | null;
}

/** A price with who has seen it. */
export interface ListedPrice extends Price {
  readonly confidence: "high" | "medium" | "low";
  readonly note: Bilingual | null;
  readonly sources: readonly SourceRef[];
}

/** A vendor and all its models, OpenAI among them. */
export interface VendorRecord extends Omit<EstimateVendor, "openaiCompatible"> {
  /** Its addresses and what signing up asks for; null where nothing is known. */
  readonly access: VendorAccess | null;
  readonly models: readonly (VendorModel & { readonly note: Bilingual | null })[];
}

/** A judged move from an OpenAI model to a vendor's, with the reason given. */
export interface ListedEquivalence extends Equivalence {
  readonly reason: Bilingual;
  readonly source: SourceRef | null;
}

/** An end with who says so, as pages and the API show it. */
export interface ListedRetirement extends Retirement {
  readonly slug: string;
  readonly confidence: "high" | "medium" | "low";
  /** Statements give different days; those stand side by side. */
  readonly conflict: boolean;
  readonly note: Bilingual | null;
  readonly statements: readonly RetirementStatement[];
}

/** What one source says of an end; null and empty where it does not say. */
export interface RetirementStatement {
  readonly source: SourceRef;
  readonly dateText: string;
  readonly day: Day | null;
  readonly announcedOn: Day | null;
  readonly lastDay: Day | null;
  readonly replacements: readonly string[];
  readonly words: Bilingual | null;
}

/**
 * Whether somebody could have known of an end on a day: it had been announced; where the day of that
 * is not known, it had come, or one of its sources is of no later day. Undated ones are never later.
 */
export function isEndKnownBy(
  { announcedOn, lastDay, statements }: ListedRetirement,
  asOf: Day,
): boolean {
  if (announcedOn !== null) return announcedOn <= asOf;
  if (lastDay !== null && lastDay <= asOf) return true;
  return statements.some(({ day }) => day === null || day <= asOf);
}
