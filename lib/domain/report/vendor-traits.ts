import {
  type EstimateCatalogue,
  MODEL_TIERS,
  type ModelTier,
  REGIONS,
  type Region,
} from "@/lib/domain/catalogue/catalogue";
import type { ReportSummary, VendorSummary } from "./report-summary";

/** What a ranking can be narrowed by. */
export interface VendorTraits {
  /** Null: not documented. */
  readonly regions: readonly Region[] | null;
  /** Null: not documented. */
  readonly openaiCompatible: boolean | null;
  /** Of the models the usage moves to, flagship first. */
  readonly tiers: readonly ModelTier[];
}

/** By vendor slug. */
export type TraitsByVendor = Readonly<Record<string, VendorTraits>>;

/** Of every vendor in a report. A vendor the catalogue no longer has is absent. */
export function traitsOf(report: ReportSummary, catalogue: EstimateCatalogue): TraitsByVendor {
  const tierOf = new Map(
    catalogue.vendorModels.map(({ vendor, id, tier }) => [`${vendor} ${id}`, tier]),
  );
  const known = new Map(catalogue.vendors.map((vendor) => [vendor.slug, vendor]));
  return Object.fromEntries(
    report.vendors.flatMap(({ vendor: slug, mapping }) => {
      const vendor = known.get(slug);
      if (vendor === undefined) return [];
      const used = new Set(mapping.map(({ vendorModel }) => tierOf.get(`${slug} ${vendorModel}`)));
      const { regions, openaiCompatible } = vendor;
      const tiers = MODEL_TIERS.filter((tier) => used.has(tier));
      return [[slug, { regions, openaiCompatible, tiers }]];
    }),
  );
}

/** What a reader wants to see of a ranking; null asks for nothing. */
export interface RankingFilter {
  readonly region: Region | null;
  readonly compatible: true | null;
  readonly tier: ModelTier | null;
}

export const NO_FILTER: RankingFilter = { region: null, compatible: null, tier: null };

/** What a filter makes of the vendors: unknown is neither shown as a match nor taken for a no. */
export interface Filtered {
  readonly shown: readonly VendorSummary[];
  /** Not documented either way. */
  readonly unknown: readonly VendorSummary[];
  /** Documented not to match. */
  readonly hidden: readonly VendorSummary[];
}

function answer(
  traits: VendorTraits | undefined,
  { region, compatible, tier }: RankingFilter,
): boolean | null {
  const answers = [
    region === null ? true : (traits?.regions?.includes(region) ?? null),
    compatible === null ? true : (traits?.openaiCompatible ?? null),
    tier === null ? true : (traits?.tiers.includes(tier) ?? null),
  ];
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

/** Narrows vendors, keeping their order. */
export function filterVendors(
  vendors: readonly VendorSummary[],
  traits: TraitsByVendor,
  filter: RankingFilter,
): Filtered {
  const by = (wanted: boolean | null) =>
    vendors.filter(({ vendor }) => answer(traits[vendor], filter) === wanted);
  return { shown: by(true), unknown: by(null), hidden: by(false) };
}

/** The regions and tiers that would leave something to see. */
export function choicesOf(traits: TraitsByVendor) {
  const all = Object.values(traits);
  return {
    regions: REGIONS.filter((region) => all.some(({ regions }) => regions?.includes(region))),
    tiers: MODEL_TIERS.filter((tier) => all.some(({ tiers }) => tiers.includes(tier))),
    compatible: all.some(({ openaiCompatible }) => openaiCompatible === true),
  };
}
