declare module "subset-font" {
  // biome-ignore lint/style/noDefaultExport: it is what the package exports.
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: "woff2";
      readonly keepFeatures: readonly string[];
      readonly noHinting: boolean;
      readonly variationAxes: Record<string, { min: number; max: number; default: number }>;
    },
  ): Promise<Uint8Array>;
}
