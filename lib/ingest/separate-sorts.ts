import type { Meter } from "@/lib/domain/meter";
import type { UsageCell } from "@/lib/domain/usage";

/** Meters with a dashboard export of their own, so that the completions export may lack them. */
const SEPARATE: readonly Meter[] = ["embeddingInput", "images", "audioSeconds", "characters"];

/** The day with each separate sort of use in the cell; none for completions. */
export function separateSortsOf({ day, meters }: UsageCell): string[] {
  return SEPARATE.filter((meter) => (meters[meter] ?? 0n) > 0n).map((meter) => `${day} ${meter}`);
}
