import type { Money } from "@/lib/domain/units/money";
import type { Band, Confidence, MappingRow, Unknown } from "./estimate-report";

/** Open questions that leave a figure without a firm price. */
const WEAK: ReadonlySet<Unknown["code"]> = new Set(["no-price", "price-unseen-on-day"]);

/** Whether a saving is one in some bands and a loss in others. */
function changesSign(saving: Band<Money | null> | null): boolean {
  const [low, high] = [saving?.cautious?.pico, saving?.hopeful?.pico];
  return low !== undefined && high !== undefined && low < 0n !== high < 0n;
}

/**
 * How sure a vendor's figure is. Weak: a band has no figure, a price was not seen near the day, or
 * the saving turns into a loss within the range. Fair: something else is open, or a model has no
 * score on a benchmark OpenAI's model is on too. Firm: nothing of this.
 */
export function confidenceOf({
  saving,
  mapping,
  unknowns,
}: {
  readonly saving: Band<Money | null> | null;
  readonly mapping: readonly MappingRow[];
  readonly unknowns: readonly Unknown[];
}): Confidence {
  const isWhole =
    saving !== null &&
    saving.cautious !== null &&
    saving.expected !== null &&
    saving.hopeful !== null;
  if (!isWhole || changesSign(saving) || unknowns.some(({ code }) => WEAK.has(code))) return "weak";
  const unscored = mapping.some(
    ({ vendorModel, scores }) => vendorModel !== null && scores.length === 0,
  );
  return unscored || unknowns.length > 0 ? "fair" : "firm";
}
