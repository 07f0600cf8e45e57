import { type Meter, tokensOf } from "@/lib/domain/units/meter";
import type { UsageCell } from "@/lib/domain/usage/usage";

/** Meters with a dashboard export of their own, so that the completions export may lack them. */
const SEPARATE: readonly Meter[] = ["embeddingInput", "images", "audioSeconds", "characters"];

/** One key (day and meter) for each of these meters in the cell; none for completions. */
export function separatelyExported({ day, meters }: UsageCell): string[] {
  return SEPARATE.filter((meter) => (meters[meter] ?? 0n) > 0n).map((meter) => `${day} ${meter}`);
}

/** True for tokens that the completions export has: no meter with an export of its own, no moderation. */
export function isOfCompletions(cell: UsageCell): boolean {
  const isApart = separatelyExported(cell).length > 0 || cell.model.includes("moderation");
  return !isApart && tokensOf(cell.meters) > 0n;
}
