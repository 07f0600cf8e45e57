import type { AskDetail } from "@/components/comparison/explain/use-detail";
import type { VendorEffects } from "@/lib/browser/effects.worker";
import type { Assumptions } from "@/lib/domain/estimate/estimate-report";
import type { CostSeries } from "@/lib/domain/explain/cost-series";
import type { Sensitivity } from "@/lib/domain/explain/flip";
import type { ReportSummary } from "@/lib/domain/report/report-summary";
import type { VendorDays } from "@/lib/domain/report/vendor-days";
import type { TraitsByVendor } from "@/lib/domain/report/vendor-traits";
import type { Mix } from "@/lib/domain/split/mix";

/** What the unknowns of a report's vendors weigh. */
export type AskEffects = (
  report: ReportSummary,
  signal: AbortSignal,
) => Promise<readonly VendorEffects[]>;

/** What only the files for a board have; it takes a while. */
export interface BoardFigures {
  /** Best splits, the fewest vendors first; null when the search did not finish. */
  readonly mixes: readonly Mix[] | null;
  readonly daily: readonly VendorDays[];
}

/** How the models of a ranking are chosen by hand. */
export interface Mapper {
  readonly chosen: Assumptions["mapping"];
  /** A vendor's models that can be used now, as a list shows them. */
  choices(vendor: string): readonly { readonly id: string; readonly label: string }[];
  /** Null leaves the model unmoved; undefined goes back to what the policy has. */
  onChoose(openaiModel: string, vendor: string, vendorModel: string | null | undefined): void;
}

/** What is at hand only where the catalogue is, and the usage can be computed anew. */
export interface Live {
  /** What the ranking can be narrowed by. */
  readonly traits: TraitsByVendor;
  /** The last report that came to rest, with its costs; null until there is one. */
  readonly drawn: { readonly report: ReportSummary; readonly costs: CostSeries } | null;
  /** Null while they are being searched. */
  readonly sensitivities: readonly Sensitivity[] | null;
  /** Looks a vendor up closely; null while figures are on their way. */
  readonly ask: AskDetail | null;
  readonly askEffects: AskEffects | null;
  /** Null while figures are on their way. */
  readonly askBoardFigures: (() => Promise<BoardFigures>) | null;
  readonly mapper: Mapper;
  /** Sets the days offers are claimed on. */
  readonly onClaims: (claims: Assumptions["claims"]) => void;
}
