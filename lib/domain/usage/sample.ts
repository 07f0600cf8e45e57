/** Made-up exports to try the site with: of the summer of the block, and of the autumn of 2026. */
export const SAMPLE_MONTHS = {
  "2024": "may-june-2024",
  "2026": "september-october-2026",
} as const;

export type Sample = keyof typeof SAMPLE_MONTHS;

/** The sample that is shown when none is named. */
export const PRESENT_SAMPLE: Sample = "2026";

/** Names of a sample's files, in `public/samples`: its usage and its bill. */
export function sampleFiles(sample: Sample): readonly string[] {
  const months = SAMPLE_MONTHS[sample];
  return [`completions-${months}.csv`, `cost-${months}.csv`];
}

/** The sample an address asks for: `1` is what the first one was called. Null for any other word. */
export function sampleOf(word: string | null): Sample | null {
  if (word === "1") return "2024";
  return word === "2024" || word === "2026" ? word : null;
}
