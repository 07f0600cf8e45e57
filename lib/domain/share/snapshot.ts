import type {
  Assumptions,
  Band,
  EstimateReport,
  Unknown,
} from "@/lib/domain/estimate/estimate-report";
import type { Flip } from "@/lib/domain/report/flip-report";
import type { ReportSummary } from "@/lib/domain/report/report-summary";
import type { Day } from "@/lib/domain/units/day";
import type { PaidItem, Period, UsageCell } from "@/lib/domain/usage/usage";
import type { FrozenFact } from "./frozen-fact";

/** What every comparison that is stored says of itself. */
interface Headed {
  readonly createdOn: Day;
  readonly title: string | null;
  readonly note: string | null;
  readonly period: Period;
  readonly flips: readonly Flip[];
}

interface WithVolumes extends Headed {
  /** Sums per day and model; nothing that names a person, a project or a key. */
  readonly usage: readonly UsageCell[];
  readonly paid: readonly PaidItem[];
  /** Carries its assumptions, the catalogue's revision and the engine's version. */
  readonly report: ReportSummary;
}

/** A comparison as it is stored and shown again: what went in, what came out, and by which rules. */
export type FullSnapshot =
  | (WithVolumes & { readonly version: 1 })
  | (WithVolumes & {
      readonly version: 2;
      readonly kind: "full";
      /** What the catalogue said that the figures rest on. */
      readonly facts: readonly FrozenFact[];
    });

/** A vendor's figures as parts of the whole, in ten-thousandths, whole percents. */
export interface VendorRatios {
  readonly vendor: string;
  readonly mapping: readonly {
    readonly openaiModel: string;
    readonly vendorModel: string | null;
  }[];
  /** Of the list price of the usage; null when either is not known. */
  readonly cost: Band<bigint> | null;
  /** Of the same; negative where moving costs more. */
  readonly saving: Band<bigint> | null;
  /** Steady state, of the cheapest vendor's: 10,000 is the cheapest. */
  readonly steady: bigint | null;
  readonly coverage: { readonly tokens: bigint; readonly money: bigint };
  readonly unknowns: readonly Unknown[];
}

/** A comparison without a single volume or amount of its own: percentages and ratios only. */
export interface RatioSnapshot extends Headed {
  readonly version: 2;
  readonly kind: "ratios";
  readonly engineVersion: string;
  readonly catalogRevision: string;
  readonly assumptions: Assumptions;
  readonly fx: EstimateReport["fx"];
  readonly days: number;
  /** Each model's part of the tokens, in ten-thousandths, largest first. */
  readonly models: readonly { readonly model: string; readonly part: bigint }[];
  readonly baseline: { readonly atLeast: boolean; readonly reachable: boolean };
  readonly vendors: readonly VendorRatios[];
  readonly notEstimated: readonly string[];
  readonly ranking: EstimateReport["ranking"];
  readonly facts: readonly FrozenFact[];
}

/** A comparison that can be read. */
export type OpenSnapshot = FullSnapshot | RatioSnapshot;

/** One that only a browser with its key can read; base64url. */
export interface SealedSnapshot {
  readonly version: 2;
  readonly kind: "sealed";
  readonly cipher: "AES-256-GCM";
  readonly iv: string;
  readonly data: string;
}

/** Whatever stands behind a link. */
export type Snapshot = OpenSnapshot | SealedSnapshot;

export function isSealed(snapshot: Snapshot): snapshot is SealedSnapshot {
  return snapshot.version === 2 && snapshot.kind === "sealed";
}

export function isRatios(snapshot: Snapshot): snapshot is RatioSnapshot {
  return snapshot.version === 2 && snapshot.kind === "ratios";
}
