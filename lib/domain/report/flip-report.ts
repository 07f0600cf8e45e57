/** What can flip the winner. */
export const FLIP_ASSUMPTIONS = [
  "startOn",
  "horizonDays",
  "growthBasisPoints",
  "chineseShare",
  "outputShare",
  "fx",
  "integrationCost",
  "mapping",
] as const;

/** One vendor's models standing in for others than assumed. */
export interface MappingChange {
  readonly vendor: string;
  readonly rows: readonly { readonly openaiModel: string; readonly vendorModel: string }[];
}

/** The value of one assumption at which first place changes hands. */
export interface Flip {
  readonly assumption: (typeof FLIP_ASSUMPTIONS)[number];
  readonly from: string;
  readonly to: string;
  /**
   * First value, moving away from the present one, with another winner; in the assumption's own unit:
   * a day, days, basis points, percent of Chinese text, percent of the text tokens that are output,
   * millionths of CNY per USD, hundredths of the display currency for connecting one vendor. The
   * number of models changed for `mapping`.
   */
  readonly at: number;
  /** For `mapping`: which ones. */
  readonly change: MappingChange | null;
}
