import type { Catalogue } from "@/lib/catalogue/catalogue";
import type { Proposal } from "@/lib/domain/catalogue/proposal";
import type { Day } from "@/lib/domain/units/day";

/** What an address answered. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

export type Proposed = Omit<Proposal, "source" | "day">;

/** What one answer says, held against the catalogue. */
export interface Finding {
  readonly proposals: readonly Proposed[];
  /** What a person should look at, for which no field can be named. */
  readonly leads: readonly string[];
}

/** A source that a machine can read. */
export interface MachineSource {
  readonly slug: string;
  readonly publisher: string;
  readonly address: string;
  /** What it tells of; `offers` are only pointed at: their words need a reader. */
  readonly tells: "prices" | "retirements" | "rates" | "offers" | "package";
  /** Vendors it tells of; null is any. */
  readonly vendors: readonly string[] | null;
  /** @throws Error when the answer has not the form this source is known to have */
  readonly read: (text: string, catalogue: Catalogue, day: Day) => Finding;
}

/** One look at one source on one day. */
export interface SourceReading {
  readonly source: string;
  readonly address: string;
  readonly day: Day;
  /** `first`: it had not been read before. `unreadable`: it answered in a form nobody knows. */
  readonly found: "first" | "unchanged" | "changed" | "gone" | "unreachable" | "unreadable";
  readonly status: number | null;
  /** Of the answer; null where there was none. */
  readonly sha256: string | null;
  readonly problem: string | null;
  readonly leads: readonly string[];
}
